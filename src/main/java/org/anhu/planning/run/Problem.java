package org.anhu.planning.run;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Weights;
import org.anhu.travel.TravelMatrix;
import org.anhu.travel.TravelTimes;

/** The world of a plan as the solver's plain objects, and the way back from its answer to rows. */
final class Problem {

    private final World world;
    private final DayPlan plan;

    private Problem(World world, DayPlan plan) {
        this.world = world;
        this.plan = plan;
    }

    static Problem of(World world) {
        int days = (int) ChronoUnit.DAYS.between(world.from(), world.to()) + 1;
        DayPlan plan = new DayPlan(
                world.from(),
                days,
                new TravelMatrix.Builder().build(new TravelTimes(), Set.of()),
                Weights.standard(),
                List.of(),
                List.of(),
                List.of());
        return new Problem(world, plan);
    }

    DayPlan plan() {
        return plan;
    }

    Proposal proposal(DayPlan best) {
        List<PlanAssignment> assignments = new ArrayList<>();
        return new Proposal(String.valueOf(best.getScore()), assignments, List.of(), List.of(), world.fingerprint());
    }
}
