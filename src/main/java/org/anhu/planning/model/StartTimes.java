package org.anhu.planning.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anhu.planning.model.RouteWalk.PairState;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.anhu.travel.TravelMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Derives all times from the routes, and nothing else from anywhere else. A route without pairs stands alone; routes
 * that hold the two halves of pairs are walked together until their times agree: the least fixed point, found from
 * scratch each time, so that the same routes always have the same times. Routes that wait for each other in a circle
 * have none: they are given up after a number of rounds no agreement needs, and their pairs are marked.
 */
public final class StartTimes {

    /** Takes what was derived; told only what may have changed. */
    public interface Sink {

        /** Null when the stop waits. */
        void timing(Stop stop, @Nullable Timing timing);

        void totals(Shift shift, RouteTotals totals);
    }

    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final RouteWalk walk;
    private final int[] earliest;
    private final int[] starts;
    private final boolean[] cyclic;
    private final boolean[] member;
    private final boolean[] dirty;
    private final List<Shift> joint = new ArrayList<>();
    private final List<Stop> pairs = new ArrayList<>();

    public StartTimes(DayPlan plan) {
        this(plan.getTravel(), plan.getStops().size(), plan.getShifts().size());
    }

    StartTimes(TravelMatrix travel, int stops, int shifts) {
        walk = new RouteWalk(travel);
        earliest = new int[stops];
        starts = new int[stops];
        cyclic = new boolean[stops];
        member = new boolean[shifts];
        dirty = new boolean[shifts];
    }

    boolean serves(DayPlan plan) {
        return earliest.length == plan.getStops().size()
                && member.length == plan.getShifts().size();
    }

    /** Derives what follows from a change of this route: its own times and those of routes tied to it by pairs. */
    public void refresh(Shift changed, Sink sink) {
        if (changed.isWaitingList()) {
            refreshWaiting(changed, sink);
            return;
        }
        for (Stop stop : changed.getStops()) {
            if (stop.need().pair() != null) {
                refreshJoint(changed, sink);
                return;
            }
        }
        walk.walk(changed.facts(), changed.getStops(), null);
        emit(changed, sink);
    }

    private void refreshWaiting(Shift waiting, Sink sink) {
        for (Stop stop : waiting.getStops()) {
            if (stop.getTiming() != null) {
                sink.timing(stop, null);
                Stop partner = stop.partner();
                if (partner != null && inRoute(partner)) {
                    refresh(shiftOf(partner), sink);
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

    private void refreshJoint(Shift changed, Sink sink) {
        collectJoint(changed);
        agree();
        for (Shift shift : joint) {
            walk.walk(shift.facts(), shift.getStops(), earliest);
            emit(shift, sink);
        }
        for (Shift shift : joint) {
            member[shift.index()] = false;
        }
        for (Stop stop : pairs) {
            cyclic[stop.index()] = false;
        }
        joint.clear();
        pairs.clear();
    }

    /** All routes tied to this one by pairs, in the plan's order; and all stops in them, unbound. */
    private void collectJoint(Shift changed) {
        joint.add(changed);
        member[changed.index()] = true;
        for (int i = 0; i < joint.size(); i++) {
            for (Stop stop : joint.get(i).getStops()) {
                earliest[stop.index()] = fixedBound(stop);
                if (stop.need().pair() != null) {
                    pairs.add(stop);
                    Stop partner = stop.partner();
                    if (partner != null
                            && inRoute(partner)
                            && !member[shiftOf(partner).index()]) {
                        member[shiftOf(partner).index()] = true;
                        joint.add(shiftOf(partner));
                    }
                }
            }
        }
        joint.sort(Comparator.comparingInt(Shift::index));
    }

    private static int fixedBound(Stop stop) {
        FixedStop fixed = stop.fixedPartner();
        Pair pair = stop.need().pair();
        if (fixed == null || pair == null) {
            return NEVER;
        }
        return stop.carerNo() == 1 ? fixed.start() - pair.maxGapSeconds() : fixed.start() + pair.minGapSeconds();
    }

    private void agree() {
        for (Shift shift : joint) {
            dirty[shift.index()] = true;
        }
        int rounds = 2 * pairs.size() + 8;
        boolean raised = true;
        while (raised && rounds-- > 0) {
            for (Shift shift : joint) {
                if (dirty[shift.index()]) {
                    dirty[shift.index()] = false;
                    walk.walk(shift.facts(), shift.getStops(), earliest);
                    List<Stop> stops = shift.getStops();
                    for (int i = 0; i < stops.size(); i++) {
                        starts[stops.get(i).index()] = walk.start(i);
                    }
                }
            }
            raised = raiseAll(rounds == 0);
        }
        for (Shift shift : joint) {
            dirty[shift.index()] = false;
        }
    }

    private boolean raiseAll(boolean giveUp) {
        boolean raised = false;
        for (Stop first : pairs) {
            Stop second = first.partner();
            Pair pair = first.need().pair();
            if (first.carerNo() == 1 && pair != null && second != null && apart(first, second)) {
                int one = starts[first.index()];
                int two = starts[second.index()];
                boolean secondMoved = raise(second, two, one + pair.minGapSeconds());
                boolean firstMoved = raise(first, one, two - pair.maxGapSeconds());
                boolean moved = firstMoved || secondMoved;
                if (moved && giveUp) {
                    cyclic[first.index()] = true;
                    cyclic[second.index()] = true;
                }
                raised |= moved;
            }
        }
        return raised;
    }

    /** Both in routes, and in different ones: a caregiver cannot wait for themselves. */
    private static boolean apart(Stop first, Stop second) {
        return inRoute(second) && shiftOf(first) != shiftOf(second);
    }

    private boolean raise(Stop stop, int start, int to) {
        if (start >= to || earliest[stop.index()] >= to) {
            return false;
        }
        earliest[stop.index()] = to;
        dirty[shiftOf(stop).index()] = true;
        return true;
    }

    private void emit(Shift shift, Sink sink) {
        ShiftFacts facts = shift.facts();
        List<Stop> stops = shift.getStops();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            Timing timing = walk.timing(facts, stop, i, pairState(shift, stop, walk.start(i)));
            if (!timing.equals(stop.getTiming())) {
                sink.timing(stop, timing);
            }
        }
        RouteTotals totals = walk.totals();
        if (!totals.equals(shift.getTotals())) {
            sink.totals(shift, totals);
        }
    }

    private PairState pairState(Shift shift, Stop stop, int start) {
        Pair pair = stop.need().pair();
        if (pair == null) {
            return PairState.SINGLE;
        }
        boolean inCircle = cyclic[stop.index()];
        Shift fixedAt = stop.fixedPartnerShift();
        if (fixedAt != null) {
            boolean same = fixedAt.caregiverId().equals(shift.caregiverId());
            return new PairState(stop.gapBroken(start), false, same, inCircle);
        }
        Stop partner = stop.partner();
        if (partner == null || !inRoute(partner)) {
            return new PairState(0, true, false, inCircle);
        }
        if (stop.carerNo() == 1) {
            return new PairState(0, false, false, inCircle);
        }
        boolean same = shiftOf(partner).caregiverId().equals(shift.caregiverId());
        return new PairState(Stop.gapBroken(pair, starts[partner.index()], start), false, same, inCircle);
    }
}
