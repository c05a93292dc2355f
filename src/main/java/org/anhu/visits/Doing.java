package org.anhu.visits;

import java.util.Map;
import java.util.Set;
import org.anhu.kernel.Refusal;

/** Whether the visit takes place. */
public enum Doing {
    PLANNED,
    UNDER_WAY,
    DONE,
    MISSED,
    CANCELLED;

    // A late punch of an offline phone takes back MISSED; a decision on such a punch takes back CANCELLED.
    private static final Map<Doing, Set<Doing>> MOVES = Map.of(
            PLANNED, Set.of(UNDER_WAY, DONE, MISSED, CANCELLED),
            UNDER_WAY, Set.of(DONE),
            DONE, Set.of(),
            MISSED, Set.of(UNDER_WAY, DONE, CANCELLED),
            CANCELLED, Set.of(DONE));

    /** Whether this move stands in the table. */
    public boolean mayBecome(Doing next) {
        return MOVES.get(this).contains(next);
    }

    /** @throws Refusal 409 if this move does not stand in the table */
    Doing become(Doing next) {
        if (!mayBecome(next)) {
            throw Refusal.conflict(
                    "visit-state", "The visit is " + this + ", so it cannot become " + next + ": read it again.");
        }
        return next;
    }
}
