package org.anhu.settlement.cash;

/** Who may speak for the household. */
public enum CashWitness {
    ELDER,
    FAMILY
}
