package org.anhu.planning.search;

import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.PlanArrays;
import org.jspecify.annotations.Nullable;

/** What is near what in the plan that is being solved: found by its first phase, and known to the next. */
final class Surroundings {

    private @Nullable PlanArrays of;
    private @Nullable Nearby known;

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
