package org.anhu.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.anhu.planning.search.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * Places needs at random, with no thought for what it costs: what matters is that the plan and the files agree on it.
 * Everything follows one order, so that no routes wait for each other.
 */
public final class RandomPlan {

    private RandomPlan() {}

    /**
     * Places each need with any caregiver who fits, and judges the plan.
     *
     * @param leftOut the share of optional needs that are left waiting
     */
    public static DayPlan of(DayPlan problem, double leftOut, Random random) {
        DayPlan plan = problem.copy();
        Map<Shift, List<Stop>> routes = new HashMap<>();
        Map<Stop, Integer> orders = new HashMap<>();
        int blur = random.nextInt(1, 200_000);
        for (Stop stop : plan.getStops()) {
            Stop partner = stop.partner();
            int order = partner != null && orders.containsKey(partner)
                    ? orders.get(partner)
                    : stop.firstStart() + random.nextInt(blur);
            orders.put(stop, order);
        }
        for (Stop stop : plan.getStops()) {
            Stop partner = stop.partner();
            if (partner == null || stop.carerNo() == 1) {
                boolean waits = !stop.need().mandatory() && random.nextDouble() < leftOut;
                Shift one = waits ? plan.waitingList() : anyone(plan, stop, null, random);
                routes.computeIfAbsent(one, key -> new ArrayList<>()).add(stop);
                if (partner != null) {
                    Shift other = waits ? one : anyone(plan, partner, one, random);
                    routes.computeIfAbsent(other, key -> new ArrayList<>()).add(partner);
                }
            }
        }
        routes.forEach((shift, stops) -> {
            stops.sort(Comparator.<Stop>comparingInt(stop -> orders.getOrDefault(stop, 0))
                    .thenComparingInt(Stop::index));
            plan.place(shift, stops);
        });
        plan.setScore(Judgement.score(plan));
        return plan;
    }

    private static Shift anyone(DayPlan plan, Stop stop, @Nullable Shift butNot, Random random) {
        List<Shift> fitting = plan.workedShifts().stream()
                .filter(shift -> shift != butNot && stop.fits(shift))
                .toList();
        return fitting.isEmpty() ? plan.waitingList() : fitting.get(random.nextInt(fitting.size()));
    }
}
