package org.anhu.visits.proof;

/** Why a visit does not prove itself. */
public enum Code {
    /** Checked in before the window opens. */
    EARLY,
    /** Checked in after the latest start. */
    LATE,
    TOO_SHORT,
    TOO_LONG,
    NO_CHECK_IN,
    /** Forgotten: nothing is ever paid by the clock running on (standards.md, P14). */
    NO_CHECK_OUT,
    /** The first counts. */
    SEVERAL_CHECK_INS,
    /** The last counts. */
    SEVERAL_CHECK_OUTS,
    OUT_BEFORE_IN,
    FAR_AWAY,
    /** No position: switched off or refused is a visible risk, never a silent pass (standards.md, P4). */
    NO_POSITION,
    POOR_ACCURACY,
    /** The phone's clock is wrong by more than the limit. */
    CLOCK_SKEW,
    /** The punch lay in the phone for too long. */
    LATE_DELIVERY,
    /** By the punches the caregiver was at another visit at the same time. */
    CAREGIVER_ELSEWHERE,
    /** The visit had been cancelled. */
    CANCELLED_VISIT,
    /** A caregiver punched who had the visit before it was given to another; does not decide about the visit. */
    FORMER_CAREGIVER(false),
    /** A punch came when the visit was rejected or settled already; does not decide about the visit. */
    AFTER_DECISION(false);

    private final boolean decides;

    Code() {
        this(true);
    }

    Code(boolean decides) {
        this.decides = decides;
    }

    /** Whether the decision on it is one on the visit; if not, a person only takes note. */
    public boolean decides() {
        return decides;
    }
}
