package org.anhu.planning.model;

/**
 * Walks one route from its start place to its end place, each stop as early as it can be: the one derivation of times,
 * for OptaPlanner's plan and for the search alike. {@link #begin}, one {@link #step} a stop, {@link #finish}; after each
 * step the outcome stands in the fields. A walk can be saved and taken up again in the middle of a route.
 *
 * <p>The walk passes fixed stops at their time and fills the movable ones around them: a stop that would not leave time
 * to reach the next fixed one comes after it. The break is taken where it costs nothing, or at the last moment. A soft
 * close may be missed: of several windows the one is met that costs least. Nobody waits before the first visit: one
 * leaves later.
 */
public final class RouteWalk {

    /** How many numbers a saved state has. */
    public static final int STATE = 10;

    private static final int NEVER = PlanArrays.NEVER;
    private static final int FIRST = 1;
    private static final int REST_PENDING = 2;
    private static final int MOVABLE_BEFORE = 4;
    private static final int FIXED_SHIFT = 3;

    private final PlanArrays facts;

    // of the last stop
    public int stepTravel;
    public int arrival;
    public int start;
    public int waited;

    // of the route so far, and of the whole one after the finish
    public int travel;
    public int waits;
    public int care;
    public int load;
    public int fixedLate;
    public int work;
    public int overtime;
    public int idle;
    public boolean breakMissed;

    // where the walk stands
    private int shift;
    private int[] seconds = {};
    private int place;
    private int free;
    private int restAfter;
    private boolean restPending;
    private boolean first;
    private boolean movableBefore;
    private int nextFixed;

    // the outcome of one leg
    private boolean takesRest;

    public RouteWalk(PlanArrays facts) {
        this.facts = facts;
    }

    public void begin(int ofShift) {
        shift = ofShift;
        seconds = facts.travel[ofShift];
        travel = 0;
        waits = 0;
        care = 0;
        load = 0;
        fixedLate = 0;
        work = 0;
        place = facts.startPlace[ofShift];
        free = facts.from[ofShift];
        restAfter = facts.commute[ofShift] ? free : NEVER;
        restPending = facts.rest[ofShift] > 0;
        first = true;
        movableBefore = false;
        nextFixed = 0;
    }

    /** Writes down where the walk stands. */
    public void save(int[] states, int at) {
        states[at] = place;
        states[at + 1] = free;
        states[at + 2] = restAfter;
        states[at + 3] = (first ? FIRST : 0)
                | (restPending ? REST_PENDING : 0)
                | (movableBefore ? MOVABLE_BEFORE : 0)
                | nextFixed << FIXED_SHIFT;
        states[at + 4] = travel;
        states[at + 5] = waits;
        states[at + 6] = care;
        states[at + 7] = load;
        states[at + 8] = fixedLate;
        states[at + 9] = work;
    }

    /** Goes back to where it was written down. */
    public void resume(int ofShift, int[] states, int at) {
        shift = ofShift;
        seconds = facts.travel[ofShift];
        place = states[at];
        free = states[at + 1];
        restAfter = states[at + 2];
        int flags = states[at + 3];
        first = (flags & FIRST) != 0;
        restPending = (flags & REST_PENDING) != 0;
        movableBefore = (flags & MOVABLE_BEFORE) != 0;
        nextFixed = flags >> FIXED_SHIFT;
        travel = states[at + 4];
        waits = states[at + 5];
        care = states[at + 6];
        load = states[at + 7];
        fixedLate = states[at + 8];
        work = states[at + 9];
    }

    /** Whether all that comes will be as it was after this state: only the sums so far may differ. */
    public boolean goesOnLike(int[] states, int at) {
        if (free != states[at + 1] || place != states[at]) {
            return false;
        }
        int flags = states[at + 3];
        return restPending == ((flags & REST_PENDING) != 0)
                && nextFixed == flags >> FIXED_SHIFT
                && movableBefore == ((flags & MOVABLE_BEFORE) != 0)
                && (!restPending || restAfter == states[at + 2])
                && first == ((flags & FIRST) != 0);
    }

    /** Takes over the sums of the rest of a route that goes on as saved here and ended there. */
    public void addRest(int[] states, int here, int end) {
        travel += states[end + 4] - states[here + 4];
        waits += states[end + 5] - states[here + 5];
        care += states[end + 6] - states[here + 6];
        load += states[end + 7] - states[here + 7];
        fixedLate += states[end + 8] - states[here + 8];
        work += states[end + 9] - states[here + 9];
        place = states[end];
        free = states[end + 1];
        restAfter = states[end + 2];
        int flags = states[end + 3];
        first = (flags & FIRST) != 0;
        restPending = (flags & REST_PENDING) != 0;
        movableBefore = (flags & MOVABLE_BEFORE) != 0;
        nextFixed = flags >> FIXED_SHIFT;
    }

    /** When the caregiver is free after the last stop. */
    public int free() {
        return free;
    }

    /**
     * Goes to a stop, past fixed ones where it comes after them.
     *
     * @param notBefore what other routes allow at the earliest
     */
    public void step(int stop, int notBefore) {
        FixedStop[] fixed = facts.fixed[shift];
        while (true) {
            leg(stop, notBefore);
            if (nextFixed >= fixed.length || reaches(fixed[nextFixed], stop)) {
                break;
            }
            passFixed(fixed[nextFixed++]);
        }
        take(stop);
    }

    private int way(int to) {
        return seconds[place * facts.places + to];
    }

    private void leg(int stop, int notBefore) {
        int way = way(facts.place[stop]);
        stepTravel = way;
        arrival = first && !facts.commute[shift] ? free : free + way;
        start = earliestStart(stop, Math.max(arrival, notBefore));
        takesRest = false;
        if (restPending) {
            rest(stop, notBefore, way);
        }
    }

    private void rest(int stop, int notBefore, int way) {
        int rest = facts.rest[shift];
        int from = facts.restFrom[shift];
        int to = facts.restTo[shift];
        int atDoor = first && !facts.commute[shift] ? NEVER : arrival;
        int onArrival = Math.max(atDoor, from) + rest;
        int beforeLeaving = Math.max(restAfter, from) + rest;
        if ((onArrival <= to && onArrival <= start) || (beforeLeaving <= to && beforeLeaving + way <= start)) {
            takesRest = true;
            return;
        }
        boolean laterToo = Math.max(start + facts.care[stop], from) + rest <= to;
        if (!laterToo && (onArrival <= to || beforeLeaving <= to)) {
            takeRestNow(stop, Math.max(notBefore, onArrival <= to ? onArrival : beforeLeaving + way));
        }
    }

    /** The last moment for the break: take it, unless missing it costs less. */
    private void takeRestNow(int stop, int restedAtDoor) {
        int rested = earliestStart(stop, restedAtDoor);
        int care = facts.care[stop];
        long missing = facts.missedBreakPoints + facts.rest[shift] * facts.idlePoints; // a break is not idle
        long worse = (long) facts.outsideSpan(shift, rested, care) - facts.outsideSpan(shift, start, care);
        long later = (long) facts.late(stop, rested) - facts.late(stop, start);
        if (facts.closeHard[stop]) {
            worse += later;
            later = 0;
        }
        if (worse < 0 || (worse == 0 && (facts.restHard[shift] || later * facts.latePoints <= missing))) {
            start = rested;
            takesRest = true;
        }
    }

    private boolean reaches(FixedStop next, int stop) {
        int way = seconds[facts.place[stop] * facts.places + next.place().index()];
        return start + facts.care[stop] + way <= next.start();
    }

    private void take(int stop) {
        int rested = takesRest ? facts.rest[shift] : 0;
        waited = first ? 0 : Math.max(0, waitSeconds(arrival, start) - rested);
        waits += waited;
        restPending &= !takesRest;
        move(facts.place[stop], stepTravel, start + facts.care[stop]);
        care += facts.care[stop];
        load += facts.load[stop];
        movableBefore = true;
    }

    private void passFixed(FixedStop fixed) {
        int way = way(fixed.place().index());
        int atDoor = first && !facts.commute[shift] ? Math.min(free, fixed.start()) : free + way;
        if (restPending) {
            int rest = facts.rest[shift];
            int from = facts.restFrom[shift];
            int to = facts.restTo[shift];
            int onArrival = Math.max(first && !facts.commute[shift] ? NEVER : atDoor, from) + rest;
            int beforeLeaving = Math.max(restAfter, from) + rest;
            restPending = !((onArrival <= to && onArrival <= fixed.start())
                    || (beforeLeaving <= to && beforeLeaving + way <= fixed.start()));
        }
        if (movableBefore) {
            fixedLate += Math.max(0, atDoor - fixed.start());
        }
        waits += first ? 0 : waitSeconds(atDoor, fixed.start());
        move(fixed.place().index(), way, fixed.end());
        care += fixed.careSeconds();
        load += fixed.load();
        movableBefore = false;
    }

    private void move(int to, int way, int end) {
        travel += way;
        if (!first || facts.commute[shift]) {
            work += way;
        }
        place = to;
        free = end;
        restAfter = end;
        first = false;
    }

    /** Passes what is left of fixed stops and goes to the end place. */
    public void finish() {
        FixedStop[] fixed = facts.fixed[shift];
        while (nextFixed < fixed.length) {
            passFixed(fixed[nextFixed++]);
        }
        if (first) {
            stayAtHome();
            return;
        }
        boolean commute = facts.commute[shift];
        int wayBack = way(facts.endPlace[shift]);
        int lastEnd = free + (commute ? wayBack : 0);
        int rest = facts.rest[shift];
        breakMissed = false;
        if (restPending) {
            int rested = Math.max(lastEnd, facts.restFrom[shift]) + rest;
            breakMissed = rested > facts.restTo[shift];
            if (commute && !breakMissed) {
                waits += waitSeconds(lastEnd, rested - rest);
                lastEnd = rested;
            }
        }
        travel += wayBack;
        work += care + (commute ? wayBack : 0);
        overtime = Math.max(0, Math.max(work - facts.daySeconds[shift], lastEnd - facts.to[shift]));
        int after = Math.max(0, lastEnd - facts.to[shift]);
        idle = Math.max(0, facts.spanSeconds[shift] + after - work - (breakMissed ? 0 : rest));
    }

    /** Nobody leaves the house. */
    private void stayAtHome() {
        int rest = facts.rest[shift];
        int rested = Math.max(facts.from[shift], facts.restFrom[shift]) + rest;
        boolean fits = rested <= facts.restTo[shift] && rested <= facts.to[shift];
        travel = 0;
        work = 0;
        overtime = 0;
        breakMissed = rest > 0 && !fits;
        idle = facts.spanSeconds[shift] - (rest > 0 && fits ? rest : 0);
    }

    /** The first start that keeps window and working span; where there is none, the one that breaks least. */
    private int earliestStart(int stop, int notBefore) {
        int care = facts.care[stop];
        if (facts.oneWindow[stop] && !facts.closeHard[stop]) {
            int opened = Math.max(notBefore, facts.opens[stop]);
            int in = inSpan(opened, care);
            return in == Integer.MAX_VALUE ? opened : in;
        }
        int firstWindow = facts.windowAt[stop];
        int windows = facts.windowAt[stop + 1];
        if (!facts.closeHard[stop]) {
            return cheapestStart(stop, notBefore, firstWindow, windows, care);
        }
        for (int w = firstWindow; w < windows; w++) {
            int closes = facts.windowCloses[w];
            if (closes >= notBefore) {
                int in = inSpan(Math.max(notBefore, facts.windowOpens[w]), care);
                if (in <= closes) {
                    return in;
                }
            }
        }
        int opened = Math.max(notBefore, facts.windowOpens[firstWindow]);
        int late = inSpan(opened, care);
        return late == Integer.MAX_VALUE ? opened : late;
    }

    private int cheapestStart(int stop, int notBefore, int firstWindow, int windows, int care) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int w = firstWindow; w < windows; w++) {
            int opened = Math.max(notBefore, facts.windowOpens[w]);
            int in = inSpan(opened, care);
            if (in == Integer.MAX_VALUE) {
                in = opened;
            }
            long price = facts.late(stop, in) * facts.latePoints + (in - (long) notBefore) * facts.waitPoints;
            if (price < least) {
                least = price;
                best = in;
            }
        }
        return best;
    }

    /** The first start, not before this one, whose care lies within one working span; MAX_VALUE where there is none. */
    private int inSpan(int notBefore, int care) {
        if (facts.oneSpan[shift]) {
            int in = Math.max(notBefore, facts.from[shift]);
            return in + care <= facts.lastEnd[shift] ? in : Integer.MAX_VALUE;
        }
        int[] begins = facts.spanFrom[shift];
        int[] ends = facts.spanTo[shift];
        for (int i = 0; i < begins.length; i++) {
            int in = Math.max(notBefore, begins[i]);
            if (in + care <= ends[i]) {
                return in;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Waiting within the working spans, overtime included. */
    private int waitSeconds(int from, int to) {
        if (to <= from) {
            return 0;
        }
        if (facts.oneSpan[shift]) {
            return Math.max(0, to - Math.max(from, facts.from[shift]));
        }
        int[] begins = facts.spanFrom[shift];
        int[] ends = facts.spanTo[shift];
        int seconds = 0;
        for (int i = 0; i < begins.length; i++) {
            seconds += Math.max(0, Math.min(to, ends[i]) - Math.max(from, begins[i]));
        }
        return seconds;
    }

    /** What the whole route adds up to. */
    RouteTotals totals() {
        return new RouteTotals(travel, work, waits, overtime, idle, breakMissed, load, fixedLate);
    }
}
