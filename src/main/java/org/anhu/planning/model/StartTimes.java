package org.anhu.planning.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Derives the times of OptaPlanner's plan, and nothing else does: by {@link JointTimes} and {@link RouteWalk}. */
public final class StartTimes {

    /** Takes what was derived; told only what may have changed. */
    public interface Sink {

        /** Null when the stop waits. */
        void timing(Stop stop, @Nullable Timing timing);

        void totals(Shift shift, RouteTotals totals);
    }

    private static final int NONE = PlanArrays.NONE;

    private final PlanArrays facts;
    private final RouteWalk walk;
    private final JointTimes times;
    private final int[] starts;
    private final int[][] routes;

    public StartTimes(DayPlan plan) {
        facts = plan.arrays();
        walk = new RouteWalk(facts);
        times = new JointTimes(facts);
        starts = new int[facts.stops];
        routes = new int[facts.shifts][];
    }

    boolean serves(DayPlan plan) {
        return facts == plan.arrays();
    }

    /** Derives what follows from a change of this route: its own times and those of routes tied to it by pairs. */
    public void refresh(DayPlan plan, Shift changed, Sink sink) {
        if (changed.isWaitingList()) {
            refreshWaiting(plan, changed, sink);
            return;
        }
        times.derive(changed.index(), new AsArrays(plan));
        for (int i = 0; i < times.joined(); i++) {
            findStarts(plan.getShifts().get(times.joined(i)));
        }
        for (int i = 0; i < times.joined(); i++) {
            emit(plan.getShifts().get(times.joined(i)), sink);
        }
    }

    private void refreshWaiting(DayPlan plan, Shift waiting, Sink sink) {
        for (Stop stop : waiting.getStops()) {
            if (stop.getTiming() != null) {
                sink.timing(stop, null);
                Stop partner = stop.partner();
                if (partner != null && inRoute(partner)) {
                    refresh(plan, shiftOf(partner), sink);
                }
            }
        }
    }

    private static boolean inRoute(Stop stop) {
        return stop.getShift() != null && !stop.getShift().isWaitingList();
    }

    private static Shift shiftOf(Stop stop) {
        Shift shift = stop.getShift();
        if (shift == null) {
            throw new IllegalStateException(stop + " stands in no route");
        }
        return shift;
    }

    /** The lists of OptaPlanner's plan as the arrays that the derivation reads. */
    private final class AsArrays implements JointTimes.Routes {

        private final DayPlan plan;

        private AsArrays(DayPlan plan) {
            this.plan = plan;
        }

        @Override
        public int[] stops(int shift) {
            List<Stop> stops = plan.getShifts().get(shift).getStops();
            int[] route = routes[shift];
            if (route == null || route.length < stops.size()) {
                route = new int[stops.size() + 8];
                routes[shift] = route;
            }
            for (int i = 0; i < stops.size(); i++) {
                route[i] = stops.get(i).index();
            }
            return route;
        }

        @Override
        public int size(int shift) {
            return plan.getShifts().get(shift).getStops().size();
        }

        @Override
        public int shiftOf(int stop) {
            Shift shift = plan.getStops().get(stop).getShift();
            return shift == null || shift.isWaitingList() ? NONE : shift.index();
        }
    }

    private void findStarts(Shift shift) {
        walk.begin(shift.index());
        for (Stop stop : shift.getStops()) {
            walk.step(stop.index(), times.earliest(stop.index()));
            starts[stop.index()] = walk.start;
        }
    }

    private void emit(Shift shift, Sink sink) {
        walk.begin(shift.index());
        for (Stop stop : shift.getStops()) {
            walk.step(stop.index(), times.earliest(stop.index()));
            Timing timing = timing(shift, stop);
            if (!timing.equals(stop.getTiming())) {
                sink.timing(stop, timing);
            }
            accompany(stop, sink);
        }
        walk.finish();
        RouteTotals totals = walk.totals();
        if (!totals.equals(shift.getTotals())) {
            sink.totals(shift, totals);
        }
    }

    /** The other carer of a stop is alone no more; where no bond in time joins their routes, only this tells. */
    private void accompany(Stop stop, Sink sink) {
        Stop partner = stop.partner();
        Timing theirs = partner == null || facts.tied[stop.index()] || !inRoute(partner) ? null : partner.getTiming();
        if (partner != null && theirs != null && theirs.alone()) {
            sink.timing(partner, theirs.accompanied());
        }
    }

    private Timing timing(Shift shift, Stop stop) {
        int s = stop.index();
        int start = walk.start;
        Stop partner = stop.partner();
        boolean fixedPartner = facts.fixedPartnerStart[s] != PlanArrays.NEVER;
        boolean together = partner != null && inRoute(partner);
        int gapBroken = facts.gapToFixedBroken(s, start);
        int other = facts.fixedPartnerCaregiver[s];
        if (together && partner != null && stop.carerNo() == 2 && facts.tied[s]) {
            gapBroken = facts.gapBroken(s, starts[partner.index()], start);
            other = facts.caregiver[shiftOf(partner).index()];
        }
        return new Timing(
                walk.stepTravel,
                walk.arrival,
                start,
                start + facts.care[s],
                walk.waited,
                facts.late(s, start),
                facts.outsideSpan(shift.index(), start, facts.care[s]),
                facts.outsideLiked(s, start),
                gapBroken,
                facts.paired[s] && !fixedPartner && !together,
                facts.tied[s] && other != NONE && other == facts.caregiver[shift.index()],
                times.cyclic(s));
    }
}
