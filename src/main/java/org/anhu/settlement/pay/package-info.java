/**
 * What caregivers are paid for a month: dated rules and facts as data, a pure calculation from verified visits, and
 * statements that are only ever followed by others. Statutory overtime (150, 200 and 300 %) is no part of it. Imports
 * people and area.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.pay;
