package org.anhu.visits;

import java.util.Map;
import java.util.Set;
import org.anhu.kernel.Refusal;

/** Whether it is shown that the visit took place as it should. */
public enum Proof {
    UNVERIFIED,
    /** Something does not fit: a person decides. */
    EXCEPTION,
    VERIFIED,
    REJECTED;

    private static final Map<Proof, Set<Proof>> MOVES = Map.of(
            UNVERIFIED, Set.of(EXCEPTION, VERIFIED),
            EXCEPTION, Set.of(UNVERIFIED, VERIFIED, REJECTED),
            VERIFIED, Set.of(EXCEPTION, REJECTED),
            REJECTED, Set.of());

    /** Whether this move stands in the table. */
    public boolean mayBecome(Proof next) {
        return MOVES.get(this).contains(next);
    }

    /** @throws Refusal 409 if this move does not stand in the table; staying is always allowed */
    Proof become(Proof next) {
        if (next != this && !mayBecome(next)) {
            throw Refusal.conflict(
                    "visit-state", "The proof is " + this + ", so it cannot become " + next + ": read it again.");
        }
        return next;
    }
}
