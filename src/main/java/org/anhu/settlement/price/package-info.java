/** What services cost, dated: versions that follow each other and are never rewritten. */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.price;
