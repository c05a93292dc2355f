package org.anhu.entitlement;

/** What is paid for the month in which an award begins (domain.md 1.4, i). */
public enum StartRule {
    /** The days before the award's first are paid too, unless another award of the household covers them. */
    WHOLE_MONTH,
    /** Paid from the award's first day. */
    FROM_DAY,
    /** Nothing is paid for the month of the first day, even if that is the 1st; the next month is the first paid. */
    NEXT_MONTH
}
