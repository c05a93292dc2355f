package org.anhu.settlement;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anhu.kernel.Refusal;

/** How far a street's month is. */
public enum PeriodState {
    /** Visits come in; nothing is settled. */
    OPEN,
    /** A run stands there, with lines and hashes, and waits for another person. */
    CLOSING,
    /** Approved and booked; what comes later is an adjustment of a later month. */
    CLOSED,
    /** Statements and payment order are out. */
    PUBLISHED;

    private static final Map<PeriodState, Set<PeriodState>> MOVES = Map.of(
            OPEN, Set.of(CLOSING),
            CLOSING, Set.of(OPEN, CLOSED),
            CLOSED, Set.of(PUBLISHED),
            PUBLISHED, Set.of());

    /** Whether this move stands in the table. */
    public boolean mayBecome(PeriodState next) {
        return Objects.requireNonNull(MOVES.get(this)).contains(next);
    }

    /** @throws Refusal 409 if this move does not stand in the table */
    PeriodState become(PeriodState next) {
        if (!mayBecome(next)) {
            throw Refusal.conflict(
                    "period-state",
                    "The month is " + this + ", so it cannot become " + next + ": "
                            + switch (this) {
                                case OPEN -> "this run was withdrawn, or none is there. POST /settlements makes one.";
                                case CLOSING -> "approve the run first.";
                                case CLOSED, PUBLISHED -> "what is found now becomes an adjustment of the next month.";
                            });
        }
        return next;
    }
}
