package org.anhu.settlement.cash;

/** What was said of an entry. */
public enum CashOutcome {
    CONFIRMED,
    DISPUTED
}
