/** Dated policies with their rates, and the awards of households under them. May import people. */
@org.jspecify.annotations.NullMarked
package org.anhu.entitlement;
