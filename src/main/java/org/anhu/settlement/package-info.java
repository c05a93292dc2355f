/**
 * A month settled, street by street: the run, its lines, its books. May import visits, care, entitlement and people;
 * within, {@code rules} calculates, {@code ledger} books, {@code statement} writes files.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement;
