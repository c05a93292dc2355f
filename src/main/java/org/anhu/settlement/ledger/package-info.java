/** Double entry in whole fen, append-only: what is owed to whom for which line. */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.ledger;
