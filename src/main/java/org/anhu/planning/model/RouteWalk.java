package org.anhu.planning.model;

import java.util.List;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.anhu.travel.Place;
import org.anhu.travel.TravelMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Walks one route from its start place to its end place, each stop as early as it can be: the one derivation of times.
 * The results stand in the arrays until the next walk; reused, since the search walks millions of routes.
 *
 * <p>The walk passes fixed stops at their time and fills the movable ones around them: a stop that would not leave time
 * to reach the next fixed one comes after it. The break is taken where it costs nothing, or at the last moment.
 */
public final class RouteWalk {

    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final TravelMatrix travel;

    // of each movable stop of the route, by position
    private int[] travelSeconds = new int[16];
    private int[] arrival = new int[16];
    private int[] start = new int[16];
    private int[] waitSeconds = new int[16];

    // of the whole route
    private int totalTravelSeconds;
    private int workSeconds;
    private int totalWaitSeconds;
    private int careSeconds;
    private int load;
    private int overtimeSeconds;
    private int fixedLateSeconds;
    private boolean breakMissed;

    // the state between two legs
    private int[] seconds = {};
    private int places;
    private int place;
    private int free;
    private int restAfter;
    private boolean restPending;
    private boolean firstLeg;
    private boolean movableBefore;
    private int nextFixed;

    // the outcome of one leg
    private int legArrival;
    private int legStart;
    private boolean legTakesRest;

    public RouteWalk(TravelMatrix travel) {
        this.travel = travel;
    }

    /**
     * Walks the stops in this order.
     *
     * @param earliest by stop index, what other routes allow at the earliest; null when this route waits for none
     */
    public void walk(ShiftFacts shift, List<Stop> stops, int @Nullable [] earliest) {
        begin(shift, stops.size());
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            int notBefore = earliest == null ? NEVER : earliest[stop.index()];
            while (true) {
                leg(shift, stop, notBefore);
                if (nextFixed >= shift.fixed().size() || reaches(shift.fixed().get(nextFixed), stop)) {
                    break;
                }
                passFixed(shift);
            }
            take(shift, stop, i);
        }
        while (nextFixed < shift.fixed().size()) {
            passFixed(shift);
        }
        finish(shift);
    }

    private void begin(ShiftFacts shift, int size) {
        if (start.length < size) {
            int length = size * 2;
            travelSeconds = new int[length];
            arrival = new int[length];
            start = new int[length];
            waitSeconds = new int[length];
        }
        totalTravelSeconds = 0;
        workSeconds = 0;
        totalWaitSeconds = 0;
        careSeconds = 0;
        load = 0;
        overtimeSeconds = 0;
        fixedLateSeconds = 0;
        breakMissed = false;
        seconds = travel.secondsFrom(shift.caregiver().travelMode());
        places = travel.places();
        place = shift.startPlace().index();
        free = shift.spans().get(0).from();
        restAfter = NEVER;
        restPending = shift.rest() != null;
        firstLeg = true;
        movableBefore = false;
        nextFixed = 0;
    }

    private int way(Place to) {
        return seconds[place * places + to.index()];
    }

    private void leg(ShiftFacts shift, Stop stop, int notBefore) {
        int way = way(stop.need().place());
        int atDoor = firstLeg && !shift.commuteCounts() ? free : free + way;
        legArrival = atDoor;
        legStart = earliestStart(shift, stop, Math.max(atDoor, notBefore));
        legTakesRest = false;
        Break rest = shift.rest();
        if (!restPending || rest == null) {
            return;
        }
        int from = rest.within().from();
        int to = rest.within().to();
        int onArrival = Math.max(firstLeg ? NEVER : atDoor, from) + rest.seconds();
        int beforeLeaving = Math.max(restAfter, from) + rest.seconds();
        boolean absorbed =
                (onArrival <= to && onArrival <= legStart) || (beforeLeaving <= to && beforeLeaving + way <= legStart);
        if (absorbed) {
            legTakesRest = true;
            return;
        }
        boolean laterToo = Math.max(legStart + stop.careSeconds(), from) + rest.seconds() <= to;
        if (!laterToo && (onArrival <= to || beforeLeaving <= to)) {
            takeRestNow(shift, stop, notBefore, onArrival <= to ? onArrival : beforeLeaving + way);
        }
    }

    /** The last moment for the break: take it, unless that breaks a window or a span; then it is missed. */
    private void takeRestNow(ShiftFacts shift, Stop stop, int notBefore, int restedAtDoor) {
        int rested = earliestStart(shift, stop, Math.max(restedAtDoor, notBefore));
        if (badness(shift, stop, rested) <= badness(shift, stop, legStart)) {
            legStart = rested;
            legTakesRest = true;
        }
    }

    private static int badness(ShiftFacts shift, Stop stop, int start) {
        return lateSeconds(stop, start) + outsideSpanSeconds(shift, start, stop.careSeconds());
    }

    private boolean reaches(FixedStop fixed, Stop stop) {
        int way = seconds[stop.need().place().index() * places + fixed.place().index()];
        return legStart + stop.careSeconds() + way <= fixed.start();
    }

    private void take(ShiftFacts shift, Stop stop, int position) {
        int way = way(stop.need().place());
        travelSeconds[position] = way;
        arrival[position] = legArrival;
        start[position] = legStart;
        Break rest = shift.rest();
        int rested = legTakesRest && rest != null ? rest.seconds() : 0;
        waitSeconds[position] = Math.max(0, waitSeconds(shift, legArrival, legStart) - rested);
        totalWaitSeconds += waitSeconds[position];
        restPending &= !legTakesRest;
        move(shift, stop.need().place(), way, legStart + stop.careSeconds());
        careSeconds += stop.careSeconds();
        load += stop.need().load();
        movableBefore = true;
    }

    private void passFixed(ShiftFacts shift) {
        FixedStop fixed = shift.fixed().get(nextFixed++);
        int way = way(fixed.place());
        int atDoor = firstLeg && !shift.commuteCounts() ? Math.min(free, fixed.start()) : free + way;
        Break rest = shift.rest();
        if (restPending && rest != null) {
            int onArrival = Math.max(firstLeg ? NEVER : atDoor, rest.within().from()) + rest.seconds();
            int beforeLeaving = Math.max(restAfter, rest.within().from()) + rest.seconds();
            restPending = !((onArrival <= rest.within().to() && onArrival <= fixed.start())
                    || (beforeLeaving <= rest.within().to() && beforeLeaving + way <= fixed.start()));
        }
        if (movableBefore) {
            fixedLateSeconds += Math.max(0, atDoor - fixed.start());
        }
        totalWaitSeconds += waitSeconds(shift, atDoor, fixed.start());
        move(shift, fixed.place(), way, fixed.end());
        careSeconds += fixed.careSeconds();
        load += fixed.load();
        movableBefore = false;
    }

    private void move(ShiftFacts shift, Place to, int way, int end) {
        totalTravelSeconds += way;
        if (!firstLeg || shift.commuteCounts()) {
            workSeconds += way;
        }
        place = to.index();
        free = end;
        restAfter = end;
        firstLeg = false;
    }

    private void finish(ShiftFacts shift) {
        if (firstLeg) {
            return; // nobody leaves the house
        }
        Break rest = shift.rest();
        breakMissed = restPending
                && rest != null
                && Math.max(free, rest.within().from()) + rest.seconds()
                        > rest.within().to();
        int wayBack = way(shift.endPlace());
        totalTravelSeconds += wayBack;
        workSeconds += careSeconds + (shift.commuteCounts() ? wayBack : 0);
        int lastEnd = free + (shift.commuteCounts() ? wayBack : 0);
        int spanEnd = shift.lastEnd() - shift.overtimeSeconds();
        overtimeSeconds = Math.max(0, Math.max(workSeconds - shift.daySeconds(), lastEnd - spanEnd));
    }

    /** The first start that keeps window and working span; where there is none, the one that breaks least. */
    private static int earliestStart(ShiftFacts shift, Stop stop, int notBefore) {
        int windows = stop.windows();
        for (int w = 0; w < windows; w++) {
            if (stop.windowTo(w) >= notBefore) {
                int start = inSpan(shift, Math.max(notBefore, stop.windowFrom(w)), stop.careSeconds());
                if (start <= stop.windowTo(w)) {
                    return start;
                }
            }
        }
        int opened = Math.max(notBefore, stop.windowFrom(0));
        int late = inSpan(shift, opened, stop.careSeconds());
        return late == Integer.MAX_VALUE ? opened : late;
    }

    /** The first start, not before this one, whose care lies within one working span; MAX_VALUE where there is none. */
    private static int inSpan(ShiftFacts shift, int notBefore, int careSeconds) {
        List<Span> spans = shift.spans();
        int last = spans.size() - 1;
        for (int i = 0; i <= last; i++) {
            int end = i == last ? shift.lastEnd() : spans.get(i).to();
            int start = Math.max(notBefore, spans.get(i).from());
            if (start + careSeconds <= end) {
                return start;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static int lateSeconds(Stop stop, int start) {
        int late = 0;
        for (int w = 0; w < stop.windows(); w++) {
            if (start < stop.windowFrom(w)) {
                break;
            }
            late = Math.max(0, start - stop.windowTo(w));
        }
        return late;
    }

    private static int outsideSpanSeconds(ShiftFacts shift, int start, int careSeconds) {
        List<Span> spans = shift.spans();
        int last = spans.size() - 1;
        int inside = 0;
        for (int i = 0; i <= last; i++) {
            int end = i == last ? shift.lastEnd() : spans.get(i).to();
            int overlap = Math.min(start + careSeconds, end)
                    - Math.max(start, spans.get(i).from());
            inside = Math.max(inside, overlap);
        }
        return Math.max(0, careSeconds - Math.max(0, inside));
    }

    private static int waitSeconds(ShiftFacts shift, int from, int to) {
        int waited = 0;
        for (Span span : shift.spans()) {
            waited += Math.max(0, Math.min(to, span.to()) - Math.max(from, span.from()));
        }
        return waited;
    }

    private static int outsidePreferredSeconds(Stop stop, int start) {
        Span preferred = stop.need().preferred();
        if (preferred == null) {
            return 0;
        }
        int met = stop.need().windowsAtEnd() ? start + stop.careSeconds() : start;
        return Math.max(0, Math.max(preferred.from() - met, met - preferred.to()));
    }

    /** When the stop at this position of the last route walked starts. */
    public int start(int position) {
        return start[position];
    }

    /** The seconds after the close of the last window that a start at this time could have met. */
    public int lateSeconds(int position, Stop stop) {
        return lateSeconds(stop, start[position]);
    }

    /** The seconds of care outside the working spans. */
    public int outsideSpanSeconds(int position, ShiftFacts shift, Stop stop) {
        return outsideSpanSeconds(shift, start[position], stop.careSeconds());
    }

    /** The seconds between the start and the span that the elder likes best. */
    public int outsidePreferredSeconds(int position, Stop stop) {
        return outsidePreferredSeconds(stop, start[position]);
    }

    /** What holds between a stop and that of the other carer; see {@link Timing}. */
    record PairState(int gapSeconds, boolean alone, boolean sameCarer, boolean cyclic) {

        static final PairState SINGLE = new PairState(0, false, false, false);
    }

    Timing timing(ShiftFacts shift, Stop stop, int position, PairState pair) {
        int at = start[position];
        return new Timing(
                travelSeconds[position],
                arrival[position],
                at,
                at + stop.careSeconds(),
                waitSeconds[position],
                lateSeconds(stop, at),
                outsideSpanSeconds(shift, at, stop.careSeconds()),
                outsidePreferredSeconds(stop, at),
                pair.gapSeconds(),
                pair.alone(),
                pair.sameCarer(),
                pair.cyclic());
    }

    /** What the last route walked adds up to. */
    public RouteTotals totals() {
        return new RouteTotals(
                totalTravelSeconds,
                workSeconds,
                totalWaitSeconds,
                overtimeSeconds,
                breakMissed,
                load,
                fixedLateSeconds);
    }
}
