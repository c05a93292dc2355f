package org.anhu.benchmark;

import java.util.Optional;
import org.anhu.benchmark.format.Instance;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.search.DayPlanner;
import org.anhu.planning.search.Effort;
import org.anhu.planning.search.Progress;

/** The planner of the service, with the configuration of the service. */
final class Anhu implements Peer {

    @Override
    public String name() {
        return "Anhu";
    }

    @Override
    public Optional<String> cannot(Instance instance) {
        return Optional.empty();
    }

    /** Whatever is missing in the plan, the check of the solution file says. */
    @Override
    public Optional<Answer> solve(Instance instance, Effort effort) {
        DayPlan best = DayPlanner.standard().solve(instance.plan(), effort, Progress.NONE, () -> false);
        return Optional.of(new Answer(instance.cost(best), instance.solution(best)));
    }
}
