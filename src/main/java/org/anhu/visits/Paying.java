package org.anhu.visits;

import java.util.Map;
import java.util.Set;
import org.anhu.kernel.Refusal;

/** Whether a settlement has counted the visit. */
public enum Paying {
    OPEN,
    SETTLED,
    ADJUSTED;

    private static final Map<Paying, Set<Paying>> MOVES =
            Map.of(OPEN, Set.of(SETTLED), SETTLED, Set.of(ADJUSTED), ADJUSTED, Set.of(ADJUSTED));

    /** Whether this move stands in the table. */
    public boolean mayBecome(Paying next) {
        return MOVES.get(this).contains(next);
    }

    /** @throws Refusal 409 if this move does not stand in the table */
    Paying become(Paying next) {
        if (!mayBecome(next)) {
            throw Refusal.conflict(
                    "visit-state", "The payment is " + this + ", so it cannot become " + next + ": read it again.");
        }
        return next;
    }
}
