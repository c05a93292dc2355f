package org.anhu.settlement.budget;

/**
 * How far money of a line has gone. What becomes settled is no longer committed; what is paid stays settled, so paid is
 * a part of settled and never taken off twice.
 */
public enum ChargeKind {
    COMMITTED,
    SETTLED,
    PAID
}
