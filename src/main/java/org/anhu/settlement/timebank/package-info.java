/** Minutes that volunteers give and may have back, on the ledger's second unit; may import ledger. */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.timebank;
