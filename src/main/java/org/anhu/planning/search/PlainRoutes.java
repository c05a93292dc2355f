package org.anhu.planning.search;

import org.anhu.planning.model.PlanArrays;

/**
 * The routes of a plan of vehicle-routing kind, where nothing but travel, one hard window a stop and the limits of a
 * route decide: walked without all that the other rules need, and laid out by stop, so that pricing a place beside a stop
 * reads one line of memory. {@link Board} writes, {@link Recreate} reads.
 */
final class PlainRoutes {

    /** How many numbers are kept of a stop: half a line of the processor's cache. */
    private static final int BESIDE = 8;

    /** When the caregiver sets out for a stop, and leaves it. */
    private static final int FREE_BEFORE = 0;

    private static final int FREE_AFTER = 1;

    /** Seconds of the ways to it and from it, and the places they come from and go to. */
    private static final int WAY_BEFORE = 2;

    private static final int WAY_AFTER = 3;
    private static final int PLACE_BEFORE = 4;
    private static final int PLACE_AFTER = 5;

    /** The last start that keeps all that follows in time, of the stop and of what comes after it. */
    private static final int LATEST = 6;

    private static final int LATEST_AFTER = 7;

    private final PlanArrays facts;
    private final Prices prices;
    private final LocalTravel near;

    /** {@link #BESIDE} numbers a stop; of a stop that waits or stands in a broken route, what was last so. */
    private final int[] beside;

    /** Where those of a stop begin: near stops near each other. */
    private final int[] at;

    PlainRoutes(Prices prices) {
        this.prices = prices;
        facts = prices.facts;
        near = prices.localTravel();
        beside = new int[facts.stops * BESIDE];
        at = new int[facts.stops];
        for (int s = 0; s < facts.stops; s++) {
            at[s] = near.rank[s] * BESIDE;
        }
    }

    /**
     * Whether a stop is so far from another one, measured by the ways that are gone to that one and from it, that to go
     * there between costs this many points or more in any case. Where ways there and back differ, nothing is far; no
     * detour is taken to be shorter than the way itself.
     *
     * @param way seconds between the two
     */
    boolean isFar(int other, int way, long limit) {
        int i = at[other];
        int longest = Math.max(beside[i + WAY_BEFORE], beside[i + WAY_AFTER]);
        return near.symmetric && 2 * prices.travel * (way - (long) longest) >= limit;
    }

    /** Seconds to a stop from where another one is come to from. */
    int wayTo(int stop, int other) {
        return near.to[near.row[stop] + beside[at[other] + PLACE_BEFORE]];
    }

    /** Seconds from a stop to where another one is left for. */
    int wayFrom(int stop, int other) {
        return near.from[near.row[stop] + beside[at[other] + PLACE_AFTER]];
    }

    /**
     * Whether the time may do to go to a stop just before another one, at less than this many points of travel.
     *
     * @param onwards seconds from the stop to the other one
     */
    boolean mayFitBefore(int stop, int other, int onwards, long limit) {
        int i = at[other];
        int there = wayTo(stop, other);
        return prices.travel * (there + (long) onwards - beside[i + WAY_BEFORE]) < limit
                && inTime(stop, beside[i + FREE_BEFORE] + there, onwards, beside[i + LATEST]);
    }

    /**
     * The same just after another stop.
     *
     * @param there seconds from the other one to the stop
     */
    boolean mayFitAfter(int stop, int other, int there, long limit) {
        int i = at[other];
        int onwards = wayFrom(stop, other);
        return prices.travel * (there + (long) onwards - beside[i + WAY_AFTER]) < limit
                && inTime(stop, beside[i + FREE_AFTER] + there, onwards, beside[i + LATEST_AFTER]);
    }

    private boolean inTime(int stop, int arrival, int onwards, int latest) {
        int begins = Math.max(facts.opens[stop], arrival);
        return begins <= facts.closes[stop] && begins + facts.care[stop] + onwards <= latest;
    }

    /** Counts a stop in; {@link #walk} must follow. */
    void added(int r, Route route, int stop) {
        route.plainCare += facts.care[stop];
        route.plainLoad += facts.load[stop];
        route.plainCost += prices.assignment(stop, facts.caregiver[r]);
    }

    /** Counts a stop out; {@link #walk} must follow. */
    void removed(int r, Route route, int stop) {
        route.plainCare -= facts.care[stop];
        route.plainLoad -= facts.load[stop];
        route.plainCost -= prices.assignment(stop, facts.caregiver[r]);
    }

    /**
     * Finds times, cost and last starts of a route, and writes down what lies beside its stops: of a lean route only as far
     * as a change from a position on is felt, any other from 0.
     *
     * @return false where it breaks a hard rule: then nothing of what it found may be used
     */
    boolean walk(int r, Route route, int from) {
        int same = route.lean ? route.size - route.tail : route.size;
        int felt = forward(r, route, from, same);
        if (felt < 0 || !addUp(r, route)) {
            return false;
        }
        int feltBack = backward(r, route, from, same);
        route.tail = route.size;
        show(r, route, Math.max(0, Math.min(feltBack, from - 1)), Math.min(route.size, Math.max(felt, same) + 1));
        return true;
    }

    /**
     * @param same from here on the stops are those of the last walk
     * @return the position from which on nothing starts at another time; -1 where a stop is too late
     */
    private int forward(int r, Route route, int from, int same) {
        int size = route.size;
        int row = from == 0 ? near.start[r] * facts.places : near.row[route.stop[from - 1]];
        int free = from == 0 ? facts.from[r] : route.free[from];
        route.free[from] = free;
        for (int k = from; k < size; k++) {
            int stop = route.stop[k];
            int way = near.from[row + near.place[stop]];
            int start = Math.max(free + way, facts.opens[stop]);
            if (start > facts.closes[stop]) {
                return -1;
            }
            route.leg[k] = way;
            if (k >= same && route.start[k] == start) {
                return k;
            }
            free = start + facts.care[stop];
            route.start[k] = start;
            route.free[k + 1] = free;
            row = near.row[stop];
        }
        int home = size == 0 ? 0 : near.from[row + near.end[r]];
        route.leg[size] = home;
        return free + home > facts.lastEnd[r] ? -1 : size;
    }

    /** Finds the last starts; returns the position down from which none is another. */
    private int backward(int r, Route route, int from, int same) {
        int latest = same == route.size ? facts.lastEnd[r] : route.latest[same];
        for (int k = same - 1; k >= 0; k--) {
            int stop = route.stop[k];
            latest = Math.min(latest - route.leg[k + 1] - facts.care[stop], facts.closes[stop]);
            if (k < from - 1 && route.latest[k] == latest) {
                return k;
            }
            route.latest[k] = latest;
        }
        return 0;
    }

    private boolean addUp(int r, Route route) {
        int travel = 0;
        int[] leg = route.leg;
        for (int k = 0; k <= route.size; k++) {
            travel += leg[k];
        }
        route.travel = travel;
        route.work = travel + route.plainCare;
        route.load = route.plainLoad;
        route.cost = route.plainCost + prices.travel * travel;
        route.hard = 0;
        return travel <= facts.travelLimit[r]
                && route.load <= facts.loadLimit[r]
                && route.work - facts.daySeconds[r] <= facts.overtime[r];
    }

    /** Writes down what lies beside each stop of a route that was walked before. */
    void show(int r, Route route) {
        show(r, route, 0, route.size);
    }

    private void show(int r, Route route, int from, int to) {
        int size = route.size;
        int before = from == 0 ? near.start[r] : near.place[route.stop[from - 1]];
        for (int k = from; k < to; k++) {
            int stop = route.stop[k];
            int i = at[stop];
            boolean last = k == size - 1;
            beside[i + FREE_BEFORE] = route.free[k];
            beside[i + FREE_AFTER] = route.free[k + 1];
            beside[i + WAY_BEFORE] = route.leg[k];
            beside[i + WAY_AFTER] = route.leg[k + 1];
            beside[i + PLACE_BEFORE] = before;
            beside[i + PLACE_AFTER] = last ? near.end[r] : near.place[route.stop[k + 1]];
            beside[i + LATEST] = route.latest[k];
            beside[i + LATEST_AFTER] = last ? facts.lastEnd[r] : route.latest[k + 1];
            before = near.place[stop];
        }
    }
}
