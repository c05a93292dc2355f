/**
 * The budget of an area and year: lines as they were published, what runs and offices charge to them, and what is left.
 * Imports kernel and area.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.budget;
