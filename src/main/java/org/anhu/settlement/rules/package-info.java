/** How a month's lines follow from its inputs: pure functions over records, no database, no clock. */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.rules;
