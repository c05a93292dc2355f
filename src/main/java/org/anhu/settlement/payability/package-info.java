/**
 * What of the planned care would not be paid, and why, while it can still be changed, and what awards still give: the
 * month is settled with each planned visit and without it, by the same rules that will settle it. Plans come as rows, for
 * settlement knows nothing of planning. Imports the rest of settlement, care, entitlement and people.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.payability;
