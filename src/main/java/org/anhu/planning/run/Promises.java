package org.anhu.planning.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.CaregiverId;
import org.anhu.planning.model.Break;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Published;
import org.anhu.planning.model.RouteTotals;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.anhu.planning.model.Timing;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was promised back to where it was, as far as that still breaks no rule, so that a plan begins from what
 * people know. What has no place any more is left for the search.
 */
final class Promises {

    /** A promise that cannot be kept makes room for another; few rounds are needed, for most days none. */
    private static final int ROUNDS = 50;

    private final DayPlan plan;
    private final Map<CaregiverId, Map<Integer, Shift>> shifts = new HashMap<>();

    private Promises(DayPlan plan) {
        this.plan = plan;
        for (Shift shift : plan.workedShifts()) {
            shifts.computeIfAbsent(shift.caregiverId(), key -> new HashMap<>())
                    .put(shift.facts().day(), shift);
        }
    }

    /** The plan with its promises in their places. */
    static DayPlan kept(DayPlan plan) {
        Promises promises = new Promises(plan);
        promises.putBack();
        for (int round = 0; promises.letGo(round); round++) {
            plan.deriveTimes();
        }
        return plan;
    }

    private void putBack() {
        Map<Shift, List<Stop>> routes = new HashMap<>();
        for (Stop stop : plan.getStops()) {
            Shift shift = promised(stop);
            if (shift != null) {
                routes.computeIfAbsent(shift, key -> new ArrayList<>()).add(stop);
            }
        }
        routes.forEach((shift, route) -> {
            route.sort(Comparator.comparingInt(Promises::start).thenComparingInt(Stop::index));
            plan.place(shift, route);
        });
        plan.deriveTimes();
    }

    private @Nullable Shift promised(Stop stop) {
        Published promise = stop.published();
        if (promise == null) {
            return null;
        }
        Shift shift = shifts.getOrDefault(promise.caregiver(), Map.of())
                .get(Math.floorDiv(promise.start(), DayPlan.DAY_SECONDS));
        return shift != null && stop.fits(shift) ? shift : null;
    }

    private static int start(Stop stop) {
        Published promise = stop.published();
        return promise == null ? Integer.MAX_VALUE : promise.start();
    }

    /** Takes one stop out of each route that breaks a rule, and with it that of the other carer; false if none does. */
    private boolean letGo(int round) {
        List<Stop> out = new ArrayList<>();
        for (Shift shift : plan.workedShifts()) {
            Stop broken = shift.getStops().isEmpty() ? null : broken(shift);
            if (broken != null) {
                out.addAll(round < ROUNDS ? List.of(broken) : shift.getStops());
            }
        }
        for (Stop stop : out) {
            takeOut(stop);
            Stop partner = stop.partner();
            if (partner != null) {
                takeOut(partner);
            }
        }
        return !out.isEmpty();
    }

    private void takeOut(Stop stop) {
        Shift shift = stop.getShift();
        if (shift != null && !shift.isWaitingList()) {
            List<Stop> route = new ArrayList<>(shift.getStops());
            route.remove(stop);
            plan.place(shift, route);
            List<Stop> waiting = new ArrayList<>(plan.waitingList().getStops());
            waiting.add(stop);
            plan.place(plan.waitingList(), waiting);
        }
    }

    /** The first stop that breaks a rule; where the route as a whole does, the one that is most delayed. */
    private static @Nullable Stop broken(Shift shift) {
        for (Stop stop : shift.getStops()) {
            if (isBroken(stop)) {
                return stop;
            }
        }
        return isBroken(shift)
                ? shift.getStops().stream()
                        .max(Comparator.comparingInt(Promises::delay))
                        .orElse(null)
                : null;
    }

    private static int delay(Stop stop) {
        Timing timing = stop.getTiming();
        return timing == null ? 0 : timing.start() - start(stop);
    }

    private static boolean isBroken(Stop stop) {
        Timing timing = stop.getTiming();
        return timing == null
                || (timing.lateSeconds() > 0 && stop.need().closeHard())
                || timing.outsideSpanSeconds() > 0
                || timing.gapSeconds() > 0
                || timing.alone()
                || timing.sameCarer()
                || timing.cyclic()
                || stop.tooCloseToFixedSeconds() > 0
                || stop.siblings().stream().anyMatch(sibling -> stop.tooCloseSeconds(sibling) > 0);
    }

    private static boolean isBroken(Shift shift) {
        RouteTotals totals = shift.getTotals();
        Break rest = shift.facts().rest();
        return totals.overtimeSeconds() > shift.facts().overtimeSeconds()
                || totals.travelSeconds() > shift.facts().travelLimitSeconds()
                || totals.load() > shift.facts().loadLimit()
                || totals.fixedLateSeconds() > 0
                || (totals.breakMissed() && rest != null && rest.hard());
    }
}
