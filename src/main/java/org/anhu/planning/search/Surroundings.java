package org.anhu.planning.search;

import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.PlanArrays;
import org.jspecify.annotations.Nullable;

/** What the construction of a plan knows and the search after it wants to know: when it began, and what is near what. */
final class Surroundings {

    private @Nullable PlanArrays of;
    private @Nullable Nearby known;
    private volatile long began = System.nanoTime();

    /** The time of a plan runs from now on. */
    void begin() {
        began = System.nanoTime();
    }

    /** When it began, as {@link System#nanoTime} says. */
    long began() {
        return began;
    }

    /** Of this plan, and of all its copies. */
    synchronized Nearby of(DayPlan plan, Prices prices) {
        Nearby nearby = known;
        if (nearby == null || of != plan.arrays()) {
            nearby = new Nearby(plan, prices.timeless);
            known = nearby;
            of = plan.arrays();
        }
        return nearby;
    }
}
