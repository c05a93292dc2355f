package org.anhu.planning.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.PlanBoard;
import org.anhu.planning.model.Published;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;

/**
 * Makes the first complete plan: what was published first, then what is most urgent and hardest to place, each where it
 * costs least. What then still waits may push others aside; see {@link Repair}.
 */
final class Construction {

    private final Insertion insertion;
    private final List<Stop> waiting = new ArrayList<>();

    private Construction(DayPlan plan) {
        insertion = new Insertion(new PlanBoard(plan));
    }

    /** Plans everything that stands nowhere or waits; the plan given is changed, and what cannot be placed is returned. */
    static List<Stop> complete(DayPlan plan) {
        Construction construction = new Construction(plan);
        construction.placeAll();
        construction.pushAside();
        return construction.waitingStops();
    }

    private void placeAll() {
        for (Stop stop : inOrder(insertion.plan())) {
            if (!insertion.place(stop)) {
                waiting.add(stop);
            }
        }
    }

    /** One stop a pair: the other carer comes along. */
    private static List<Stop> inOrder(DayPlan plan) {
        return plan.getStops().stream()
                .filter(stop -> stop.getShift() == null)
                .filter(stop -> stop.partner() == null || stop.carerNo() == 1)
                .collect(Collectors.toMap(stop -> stop, stop -> choices(plan, stop)))
                .entrySet()
                .stream()
                .sorted(Comparator.<Map.Entry<Stop, Integer>>comparingInt(entry -> publishedStart(entry.getKey()))
                        .thenComparingInt(entry -> -entry.getKey().need().waitingPoints())
                        .thenComparingInt(entry -> entry.getKey().partner() == null ? 1 : 0)
                        .thenComparingInt(Map.Entry::getValue)
                        .thenComparingInt(entry -> entry.getKey().index()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Promises come first, in their order of time. */
    private static int publishedStart(Stop stop) {
        Published promise = stop.published();
        return promise == null ? Integer.MAX_VALUE : promise.start();
    }

    private static int choices(DayPlan plan, Stop stop) {
        int choices = 0;
        for (Shift shift : plan.workedShifts()) {
            choices += stop.fits(shift) ? 1 : 0;
        }
        return choices;
    }

    private void pushAside() {
        Repair repair = new Repair(insertion);
        for (Stop stop : List.copyOf(waiting)) {
            repair.tryToPlace(stop);
        }
    }

    private List<Stop> waitingStops() {
        return insertion.plan().getStops().stream()
                .filter(stop -> stop.getShift() == null)
                .toList();
    }
}
