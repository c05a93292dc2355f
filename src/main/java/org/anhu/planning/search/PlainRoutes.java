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
    private final int places;
    private final int[] seconds;
    private final int[] secondsTo;

    /** {@link #BESIDE} numbers a stop; of a stop that waits or stands in a broken route, what was last so. */
    private final int[] beside;

    PlainRoutes(Prices prices) {
        this.prices = prices;
        facts = prices.facts;
        places = facts.places;
        seconds = facts.travel[0];
        secondsTo = facts.travelTo[0];
        beside = new int[facts.stops * BESIDE];
    }

    /**
     * Whether the time may do to go to a stop just before another one, at less than this many points of travel.
     *
     * @param onwards seconds from the stop to the other one
     */
    boolean mayFitBefore(int stop, int other, int onwards, long limit) {
        int at = other * BESIDE;
        int there = secondsTo[facts.place[stop] * places + beside[at + PLACE_BEFORE]];
        return prices.travel * (there + (long) onwards - beside[at + WAY_BEFORE]) < limit
                && inTime(stop, beside[at + FREE_BEFORE] + there, onwards, beside[at + LATEST]);
    }

    /**
     * The same just after another stop.
     *
     * @param there seconds from the other one to the stop
     */
    boolean mayFitAfter(int stop, int other, int there, long limit) {
        int at = other * BESIDE;
        int onwards = seconds[facts.place[stop] * places + beside[at + PLACE_AFTER]];
        return prices.travel * (there + (long) onwards - beside[at + WAY_AFTER]) < limit
                && inTime(stop, beside[at + FREE_AFTER] + there, onwards, beside[at + LATEST_AFTER]);
    }

    private boolean inTime(int stop, int arrival, int onwards, int latest) {
        int begins = Math.max(facts.opens[stop], arrival);
        return begins <= facts.closes[stop] && begins + facts.care[stop] + onwards <= latest;
    }

    /**
     * Finds times and cost of a route from a position on.
     *
     * @return false where it breaks a hard rule: then nothing of what it found may be used
     */
    boolean walk(int r, Route route, int from) {
        int size = route.size;
        int place = from == 0 ? facts.startPlace[r] : facts.place[route.stop[from - 1]];
        int free = from == 0 ? facts.from[r] : route.free[from];
        route.free[from] = free;
        for (int k = from; k < size; k++) {
            int stop = route.stop[k];
            int next = facts.place[stop];
            int way = seconds[place * places + next];
            int start = Math.max(free + way, facts.opens[stop]);
            if (start > facts.closes[stop]) {
                return false;
            }
            free = start + facts.care[stop];
            route.leg[k] = way;
            route.start[k] = start;
            route.free[k + 1] = free;
            place = next;
        }
        int home = size == 0 ? 0 : seconds[place * places + facts.endPlace[r]];
        route.leg[size] = home;
        return free + home <= facts.lastEnd[r] && addUp(r, route);
    }

    private boolean addUp(int r, Route route) {
        int travel = 0;
        int care = 0;
        int load = 0;
        long soft = 0;
        int caregiver = facts.caregiver[r];
        for (int k = 0; k < route.size; k++) {
            int stop = route.stop[k];
            travel += route.leg[k];
            care += facts.care[stop];
            load += facts.load[stop];
            soft += prices.assignment(stop, caregiver);
        }
        travel += route.leg[route.size];
        route.travel = travel;
        route.work = travel + care;
        route.load = load;
        route.cost = soft + prices.travel * travel;
        route.hard = 0;
        return travel <= facts.travelLimit[r]
                && load <= facts.loadLimit[r]
                && route.work - facts.daySeconds[r] <= facts.overtime[r];
    }

    /** Finds the last starts of a route that was walked, and writes down what lies beside each of its stops. */
    void lookAhead(int r, Route route) {
        int latest = facts.lastEnd[r];
        for (int k = route.size - 1; k >= 0; k--) {
            int stop = route.stop[k];
            latest = Math.min(latest - route.leg[k + 1] - facts.care[stop], facts.closes[stop]);
            route.latest[k] = latest;
        }
        show(r, route);
    }

    /** Writes down what lies beside each stop of a route. */
    void show(int r, Route route) {
        int size = route.size;
        int before = facts.startPlace[r];
        for (int k = 0; k < size; k++) {
            int stop = route.stop[k];
            int at = stop * BESIDE;
            boolean last = k == size - 1;
            beside[at + FREE_BEFORE] = route.free[k];
            beside[at + FREE_AFTER] = route.free[k + 1];
            beside[at + WAY_BEFORE] = route.leg[k];
            beside[at + WAY_AFTER] = route.leg[k + 1];
            beside[at + PLACE_BEFORE] = before;
            beside[at + PLACE_AFTER] = last ? facts.endPlace[r] : facts.place[route.stop[k + 1]];
            beside[at + LATEST] = route.latest[k];
            beside[at + LATEST_AFTER] = last ? facts.lastEnd[r] : route.latest[k + 1];
            before = facts.place[stop];
        }
    }
}
