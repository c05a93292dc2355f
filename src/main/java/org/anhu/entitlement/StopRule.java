package org.anhu.entitlement;

/** What is paid for the month in which an award ends (domain.md 1.4, ii). */
public enum StopRule {
    /** The days after the award's last are paid too, unless another award of the household covers them. */
    WHOLE_MONTH,
    /** Paid to the award's last day, which is included. */
    PRO_RATA,
    /**
     * 次月停发: the month of the last day belongs to this award to its end, even if another award of the household
     * covers the days that are left; that one is paid from the next month.
     */
    STOPS_NEXT_MONTH
}
