/**
 * What of the planned care would not be paid, and why, while it can still be changed: the month is settled with each
 * planned visit and without it, by the same rules that will settle it. Imports the rest of settlement.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.payability;
