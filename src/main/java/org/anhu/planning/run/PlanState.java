package org.anhu.planning.run;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a run stands. */
public enum PlanState {
    /** Waits for a node that solves it. */
    REQUESTED,
    /** A node works on it; another takes it up if that node dies. */
    SOLVING,
    /** A whole proposal lies there; it is never edited. */
    PROPOSED,
    /** The proposal has become visits. */
    PUBLISHED,
    /** Nobody wants it any more. */
    DISCARDED,
    /** It could not be solved; the run says why. */
    FAILED;

    /** The one table of moves. Solving follows solving when a run is taken up from a dead node. */
    private static final Map<PlanState, Set<PlanState>> MOVES = Map.of(
            REQUESTED, EnumSet.of(SOLVING, DISCARDED, FAILED),
            SOLVING, EnumSet.of(SOLVING, PROPOSED, DISCARDED, FAILED),
            PROPOSED, EnumSet.of(PUBLISHED, DISCARDED),
            PUBLISHED, EnumSet.noneOf(PlanState.class),
            DISCARDED, EnumSet.noneOf(PlanState.class),
            FAILED, EnumSet.of(DISCARDED));

    boolean mayBecome(PlanState next) {
        return MOVES.get(this).contains(next);
    }

    /** Whether no node will work on it any more. */
    public boolean isSolved() {
        return this != REQUESTED && this != SOLVING;
    }
}
