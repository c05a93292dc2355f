package org.anhu.benchmark;

import org.anhu.planning.model.DayPlan;
import org.anhu.planning.search.Effort;
import org.anhu.planning.search.Progress;

/** Whatever solves plans of ours. */
@FunctionalInterface
interface PlanSolver {

    /** Gives back another plan object with its score; the problem stays as it is. */
    DayPlan solve(DayPlan problem, Effort effort, Progress progress);
}
