package org.anhu.entitlement.benefit;

/** What a limit counts. */
public enum Measure {
    /** Minutes of care, as they are billed. A visit priced as a whole fits or does not. */
    MINUTES,
    /** Fen of the charge, before the ratio. */
    FEN_CHARGED,
    /** Fen that the policy pays. */
    FEN_PAID
}
