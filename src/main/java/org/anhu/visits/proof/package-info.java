/** What the punches of one visit prove: pure calculation, no database and no clock. May import kernel. */
@org.jspecify.annotations.NullMarked
package org.anhu.visits.proof;
