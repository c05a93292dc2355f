/**
 * What leaves the house when a month is settled: statements, payment orders, the month's package; and what comes back,
 * disputes of drafts. Imports the rest of settlement, which knows nothing of it.
 */
@org.jspecify.annotations.NullMarked
package org.anhu.settlement.release;
