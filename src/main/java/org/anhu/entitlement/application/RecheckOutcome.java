package org.anhu.entitlement.application;

/** What a re-check comes to. */
public enum RecheckOutcome {
    KEEPS,
    /** Another tier from a day on. */
    CHANGES,
    /** Nothing from a day on. */
    ENDS
}
