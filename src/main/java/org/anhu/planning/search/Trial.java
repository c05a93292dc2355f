package org.anhu.planning.search;

import java.util.Arrays;
import org.anhu.planning.model.PlanArrays;
import org.anhu.planning.model.RouteWalk;
import org.anhu.planning.model.Rule;

/**
 * What it would cost to put one stop, or the two stops of a pair, somewhere: first on the one route, forward in time and
 * stopping where waiting absorbs the shift; then, where a tied stop would move, through all routes that have to agree.
 * Changes nothing before {@link #commit}.
 */
final class Trial {

    /** The cost of what would break a hard rule, or cost more than asked for. */
    static final long NO = Long.MAX_VALUE;

    private static final int NONE = PlanArrays.NONE;
    private static final int STATE = RouteWalk.STATE;

    /** Rounds after which routes are taken to wait for each other for ever. */
    private static final int WALKS_A_ROUTE = 12;

    private final Board board;
    private final PlanArrays facts;
    private final Prices prices;
    private final RouteWalk walk;
    private final boolean checksGaps;

    /** Whether the last {@link #alone} moved a stop that is tied to another route. */
    private boolean movesTied;

    private long tried;

    // the routes of a joint trial
    private int stamp;
    private final int[] slotStamp;
    private final int[] slotOf;
    private int slots;
    private final int[] shift;
    private final int[] from;
    private final int[] last;
    private final int[] inserted;
    private final int[][] sequence;
    private final int[] sequenceSize;
    private final long[] delta;
    private final int[] slotLate;
    private final boolean[] due;
    private int walks;

    // stops of a joint trial
    private final int[] boundStamp;
    private final int[] bound;
    private final int[] startStamp;
    private final int[] start;

    Trial(Board board) {
        this.board = board;
        facts = board.facts;
        prices = board.prices;
        walk = new RouteWalk(facts);
        checksGaps = prices.of(Rule.ELDER_GAP) > 0;
        slotStamp = new int[facts.shifts];
        slotOf = new int[facts.shifts];
        shift = new int[facts.shifts];
        from = new int[facts.shifts];
        last = new int[facts.shifts];
        inserted = new int[facts.shifts];
        sequence = new int[facts.shifts][];
        sequenceSize = new int[facts.shifts];
        delta = new long[facts.shifts];
        slotLate = new int[facts.shifts];
        due = new boolean[facts.shifts];
        boundStamp = new int[facts.stops];
        bound = new int[facts.stops];
        startStamp = new int[facts.stops];
        start = new int[facts.stops];
        Arrays.fill(slotStamp, -1);
        Arrays.fill(boundStamp, -1);
        Arrays.fill(startStamp, -1);
    }

    /** Whether the price last asked for left out what other routes would have to change. */
    boolean movesTied() {
        return movesTied;
    }

    /** How many places have been priced. */
    long tried() {
        return tried;
    }

    /** Soft points that a stop would add to this route alone; NO when it breaks a hard rule there or costs the limit. */
    long alone(int stop, int r, int position, long limit) {
        movesTied = false;
        tried++;
        stamp++;
        Route route = board.routes[r];
        int size = route.size;
        if (facts.fixed[r].length == 0) {
            int row = facts.place[stop] * facts.places;
            int before = position == 0 ? facts.startPlace[r] : facts.place[route.stop[position - 1]];
            int after = position == size ? facts.endPlace[r] : facts.place[route.stop[position]];
            int there = facts.travelTo[r][row + before];
            int back = facts.travel[r][row + after];
            int direct = route.leg[position];
            long least = prices.travel * (there + (long) back - direct) - prices.caregiverWait * route.waits;
            if (prices.highestIdle == 0 && least >= limit) {
                return NO;
            }
            int begins = Math.max(
                    facts.opens[stop], route.free[position] + (position == 0 && !facts.commute[r] ? 0 : there));
            if (prices.monotone) {
                least += prices.late * prices.softLate(stop, begins);
            }
            if (prices.highestIdle == 0 && least >= limit) {
                return NO;
            }
            if (board.plain(stop) && board.plain(r, route)) {
                return plain(stop, r, position, begins, back, there + back - direct);
            }
            if (position < size) {
                if (begins + facts.care[stop] + back > route.latest[position]) {
                    return NO;
                }
            }
        }
        return walked(stop, r, position, limit, route, size);
    }

    /** As {@link #alone} in a plan of which {@link PlainRoutes} knows the ways to a position and from it. */
    long plain(int stop, int r, int position, int there, int back) {
        tried++;
        Route route = board.routes[r];
        int begins = Math.max(facts.opens[stop], route.free[position] + there);
        return plain(stop, r, position, begins, back, there + back - route.leg[position]);
    }

    /** Where only travel costs, hard closes are all that time decides: a few reads tell. */
    private long plain(int stop, int r, int position, int begins, int back, int more) {
        Route route = board.routes[r];
        int latestNext = position == route.size ? facts.lastEnd[r] : route.latest[position];
        int work = route.work + more + facts.care[stop];
        if (begins > facts.closes[stop]
                || begins + facts.care[stop] + back > latestNext
                || route.travel + more > facts.travelLimit[r]
                || route.load + facts.load[stop] > facts.loadLimit[r]
                || work - facts.daySeconds[r] > facts.overtime[r]
                || board.beyondWeek(r, work)) {
            return NO;
        }
        return prices.travel * more
                + prices.assignment(stop, facts.caregiver[r])
                + board.thin.of(r, route.size + 1, route.load + facts.load[stop])
                - route.thin
                + board.wholePlan(r, work, route.idle);
    }

    private long walked(int stop, int r, int position, long limit, Route route, int size) {
        if (position == 0) {
            walk.begin(r);
        } else {
            walk.resume(r, route.state, position * STATE);
        }
        walk.step(stop, facts.fixedBound(stop));
        if (prices.stopHard(stop, walk.start, r) > 0 || (checksGaps && tooClose(stop, walk.start))) {
            return NO;
        }
        long soft = route.soft[position] + prices.stop(stop, walk.start, r);
        int late = Math.max(route.lateBefore[position], prices.softLate(stop, walk.start));
        long added = prices.travel * ((long) walk.travel + leftToTravel(route, r, position, stop) - route.travel);
        long floor = prices.monotone && limit != NO ? route.soft[size] + limit - added : NO;
        if (soft + route.soft[size] - route.soft[position] >= floor) {
            return NO;
        }
        for (int k = position; k < size; k++) {
            int next = route.stop[k];
            walk.step(next, route.bound[k]);
            int begins = walk.start;
            if (begins == route.start[k]) {
                if (walk.goesOnLike(route.state, (k + 1) * STATE)) {
                    soft += route.soft[size] - route.soft[k];
                    late = Math.max(late, route.lateFrom[k]);
                    walk.addRest(route.state, (k + 1) * STATE, size * STATE);
                    break;
                }
            } else if (begins > route.latest[k]
                    || prices.stopHard(next, begins, r) > 0
                    || (checksGaps && tooClose(next, begins))) {
                return NO;
            } else {
                movesTied |= facts.tied[next];
            }
            soft += prices.stop(next, begins, r);
            late = Math.max(late, prices.softLate(next, begins));
            if (soft + route.soft[size] - route.soft[k + 1] >= floor) {
                return NO;
            }
        }
        long cost = finished(r, soft);
        return cost == NO ? NO : cost + board.later(late);
    }

    /** What is left to travel after the stop that was put in before this position. */
    private int leftToTravel(Route route, int r, int position, int stop) {
        if (facts.fixed[r].length > 0) {
            return route.travel; // no way to tell without the walk
        }
        int[] seconds = facts.travel[r];
        int next = position == route.size ? facts.endPlace[r] : facts.place[route.stop[position]];
        int onwards = seconds[facts.place[stop] * facts.places + next];
        int done = position == route.size ? route.travel : route.state[(position + 1) * STATE + 4];
        return onwards + route.travel - done;
    }

    private long finished(int r, long soft) {
        walk.finish();
        if (prices.routeHard(walk, r) > 0 || board.beyondWeek(r, walk.work)) {
            return NO;
        }
        return soft + prices.route(walk, r) - board.routes[r].cost + board.wholePlan(r, walk.work, walk.idle);
    }

    private boolean tooClose(int stop, int begins) {
        for (int sibling : facts.siblings[stop]) {
            if (board.shiftOf[sibling] != NONE && facts.tooClose(stop, begins, sibling, startOf(sibling)) > 0) {
                return true;
            }
        }
        return false;
    }

    private int startOf(int stop) {
        return startStamp[stop] == stamp ? start[stop] : board.startOf[stop];
    }

    /** Soft points that a stop would add to all routes that have to agree. */
    long together(int stop, int r, int position, long limit) {
        open();
        put(stop, r, position);
        return agreed(limit);
    }

    /** Soft points that the two stops of a pair would add. */
    long together(int one, int r, int position, int other, int q, int otherPosition, long limit) {
        open();
        put(one, r, position);
        put(other, q, otherPosition);
        return agreed(limit);
    }

    private void open() {
        stamp++;
        slots = 0;
        walks = 0;
    }

    private void put(int stop, int r, int position) {
        int slot = slot(r);
        Route route = board.routes[r];
        int[] stops = sequence[slot];
        if (stops == null || stops.length <= route.size) {
            stops = new int[route.size * 2 + 8];
            sequence[slot] = stops;
        }
        System.arraycopy(route.stop, 0, stops, 0, position);
        stops[position] = stop;
        System.arraycopy(route.stop, position, stops, position + 1, route.size - position);
        sequenceSize[slot] = route.size + 1;
        inserted[slot] = position;
        from[slot] = position;
        last[slot] = position;
        due[slot] = true;
        boundStamp[stop] = stamp;
        bound[stop] = facts.fixedBound(stop);
    }

    private int slot(int r) {
        if (slotStamp[r] == stamp) {
            return slotOf[r];
        }
        int slot = slots++;
        slotStamp[r] = stamp;
        slotOf[r] = slot;
        shift[slot] = r;
        inserted[slot] = NONE;
        from[slot] = Integer.MAX_VALUE;
        last[slot] = -1;
        slotLate[slot] = 0;
        delta[slot] = 0;
        due[slot] = false;
        return slot;
    }

    /** Walks whatever is due until nothing is: the least times at which all agree. */
    private long agreed(long limit) {
        long sum = 0;
        boolean any = true;
        while (any) {
            any = false;
            for (int slot = 0; slot < slots; slot++) {
                if (due[slot]) {
                    due[slot] = false;
                    any = true;
                    sum -= delta[slot];
                    long cost = walkSlot(slot);
                    if (cost == NO || ++walks > WALKS_A_ROUTE * slots) {
                        return NO;
                    }
                    delta[slot] = cost;
                    sum += cost;
                    if (sum >= limit && slots > 1 && prices.caregiverWait == 0 && prices.highestIdle == 0) {
                        return NO;
                    }
                }
            }
        }
        int late = 0;
        for (int slot = 0; slot < slots; slot++) {
            late = Math.max(late, slotLate[slot]);
        }
        return sum + board.later(late);
    }

    private long walkSlot(int slot) {
        int r = shift[slot];
        Route route = board.routes[r];
        int[] stops = inserted[slot] == NONE ? route.stop : sequence[slot];
        int size = inserted[slot] == NONE ? route.size : sequenceSize[slot];
        int begin = from[slot];
        if (begin == 0) {
            walk.begin(r);
        } else {
            walk.resume(r, route.state, begin * STATE);
        }
        long soft = route.soft[begin];
        int late = route.lateBefore[begin];
        for (int k = begin; k < size; k++) {
            int stop = stops[k];
            int atBase = inserted[slot] == NONE || k < inserted[slot] ? k : k - 1;
            boolean isNew = k == inserted[slot];
            walk.step(stop, boundStamp[stop] == stamp ? bound[stop] : route.bound[atBase]);
            int begins = walk.start;
            if (isNew || begins != startOf(stop)) {
                if (prices.stopHard(stop, begins, r) > 0 || (checksGaps && tooClose(stop, begins))) {
                    return NO;
                }
                startStamp[stop] = stamp;
                start[stop] = begins;
                if (facts.tied[stop]) {
                    raisePartner(stop, r, begins);
                }
            }
            soft += prices.stop(stop, begins, r);
            late = Math.max(late, prices.softLate(stop, begins));
            if (k >= last[slot] && !isNew && walk.goesOnLike(route.state, (atBase + 1) * STATE)) {
                soft += route.soft[route.size] - route.soft[atBase + 1];
                late = Math.max(late, route.lateFrom[atBase + 1]);
                walk.addRest(route.state, (atBase + 1) * STATE, route.size * STATE);
                break;
            }
        }
        slotLate[slot] = late;
        return finished(r, soft);
    }

    private void raisePartner(int stop, int r, int begins) {
        int partner = facts.partner[stop];
        if (partner == NONE) {
            return;
        }
        int q = board.shiftOf[partner];
        int position = NONE;
        if (q != NONE) {
            position = board.positionOf[partner];
        } else if (boundStamp[partner] == stamp) {
            for (int slot = 0; slot < slots && position == NONE; slot++) {
                if (inserted[slot] != NONE && sequence[slot][inserted[slot]] == partner) {
                    q = shift[slot];
                    position = inserted[slot];
                }
            }
        }
        if (q == NONE || q == r) {
            return;
        }
        int needed = board.partnerNeeds(stop, begins);
        int slot = slot(q);
        int at = inserted[slot] != NONE && board.shiftOf[partner] != NONE && position >= inserted[slot]
                ? position + 1
                : position;
        boolean known = board.shiftOf[partner] != NONE || startStamp[partner] == stamp;
        if (known && startOf(partner) >= needed) {
            return;
        }
        if (boundStamp[partner] == stamp ? bound[partner] >= needed : baseBound(partner) >= needed) {
            return;
        }
        boundStamp[partner] = stamp;
        bound[partner] = needed;
        from[slot] = Math.min(from[slot], at);
        last[slot] = Math.max(last[slot], at);
        due[slot] = true;
    }

    private int baseBound(int stop) {
        return board.routes[board.shiftOf[stop]].bound[board.positionOf[stop]];
    }

    /** Does what was last priced by {@link #together}. */
    void commit() {
        for (int slot = 0; slot < slots; slot++) {
            int r = shift[slot];
            if (inserted[slot] != NONE) {
                int stop = sequence[slot][inserted[slot]];
                board.insert(r, inserted[slot], stop, bound[stop]);
            }
        }
        for (int slot = 0; slot < slots; slot++) {
            int r = shift[slot];
            if (from[slot] != Integer.MAX_VALUE) {
                Route route = board.touch(r);
                for (int k = from[slot]; k < route.size; k++) {
                    int stop = route.stop[k];
                    if (boundStamp[stop] == stamp) {
                        route.bound[k] = bound[stop];
                    }
                }
                board.rebuild(r, Math.min(from[slot], route.size));
            }
        }
    }
}
