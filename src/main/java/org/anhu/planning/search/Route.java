package org.anhu.planning.search;

import java.util.Arrays;
import org.anhu.planning.model.RouteWalk;

/** The stops of one shift and all that a trial insertion reads about them: written by {@link Board} alone. */
final class Route {

    int size;
    /** By position. */
    int[] stop = new int[8];

    int[] bound = new int[8];
    int[] start = new int[8];
    /** The last start that lets everything after it be in time, were nothing else in the way. */
    int[] latest = new int[9];

    /** When the caregiver is free before each position, and after the last. */
    int[] free = new int[9];

    /** Seconds of the way to each position, and of the way home; where no visit is fixed. */
    int[] leg = new int[9];

    /** The walk before each position, and after the last. */
    int[] state = new int[9 * RouteWalk.STATE];

    /** Soft points of the stops before each position. */
    long[] soft = new long[9];
    /** The highest soft lateness before each position, and from it on. */
    int[] lateBefore = new int[9];

    int[] lateFrom = new int[9];

    /** How many stops are tied to another route. */
    int tied;

    /** How many stops are not {@link Board#plain}. */
    int odd;

    /** Whether times and sums are all that is known, as {@link PlainRoutes} finds them. */
    boolean lean;

    // the whole route
    long cost;
    long hard;
    int work;
    int waits;
    int idle;
    int travel;
    int load;
    long thin;

    // where all is plain: sums over the stops, and how many of the last were there when the route was walked
    int plainCare;
    int plainLoad;
    long plainCost;
    int tail;
    boolean touched;

    int highestLate() {
        return lateFrom[0];
    }

    void reserve(int size) {
        if (stop.length >= size) {
            return;
        }
        int length = Math.max(size, stop.length * 2);
        stop = Arrays.copyOf(stop, length);
        bound = Arrays.copyOf(bound, length);
        start = Arrays.copyOf(start, length);
        latest = Arrays.copyOf(latest, length + 1);
        free = Arrays.copyOf(free, length + 1);
        leg = Arrays.copyOf(leg, length + 1);
        state = Arrays.copyOf(state, (length + 1) * RouteWalk.STATE);
        soft = Arrays.copyOf(soft, length + 1);
        lateBefore = Arrays.copyOf(lateBefore, length + 1);
        lateFrom = Arrays.copyOf(lateFrom, length + 1);
    }

    void copyFrom(Route other) {
        reserve(other.stop.length);
        size = other.size;
        System.arraycopy(other.stop, 0, stop, 0, size);
        System.arraycopy(other.bound, 0, bound, 0, size);
        System.arraycopy(other.start, 0, start, 0, size);
        System.arraycopy(other.latest, 0, latest, 0, size + 1);
        System.arraycopy(other.free, 0, free, 0, size + 1);
        System.arraycopy(other.leg, 0, leg, 0, size + 1);
        if (!other.lean) {
            System.arraycopy(other.state, 0, state, 0, (size + 1) * RouteWalk.STATE);
            System.arraycopy(other.soft, 0, soft, 0, size + 1);
            System.arraycopy(other.lateBefore, 0, lateBefore, 0, size + 1);
            System.arraycopy(other.lateFrom, 0, lateFrom, 0, size + 1);
        }
        lean = other.lean;
        tied = other.tied;
        odd = other.odd;
        cost = other.cost;
        hard = other.hard;
        work = other.work;
        waits = other.waits;
        idle = other.idle;
        travel = other.travel;
        load = other.load;
        thin = other.thin;
        plainCare = other.plainCare;
        plainLoad = other.plainLoad;
        plainCost = other.plainCost;
        tail = other.tail;
    }

    void insert(int position, int what, int notBefore) {
        reserve(size + 1);
        System.arraycopy(stop, position, stop, position + 1, size - position);
        System.arraycopy(bound, position, bound, position + 1, size - position);
        if (lean) {
            System.arraycopy(start, position, start, position + 1, size - position);
            System.arraycopy(latest, position, latest, position + 1, size - position);
            System.arraycopy(free, position, free, position + 1, size - position + 1);
            System.arraycopy(leg, position, leg, position + 1, size - position + 1);
        }
        tail = Math.min(tail, size - position);
        stop[position] = what;
        bound[position] = notBefore;
        size++;
    }

    void remove(int position) {
        System.arraycopy(stop, position + 1, stop, position, size - position - 1);
        System.arraycopy(bound, position + 1, bound, position, size - position - 1);
        if (lean) {
            System.arraycopy(start, position + 1, start, position, size - position - 1);
            System.arraycopy(latest, position + 1, latest, position, size - position - 1);
            System.arraycopy(free, position + 2, free, position + 1, size - position - 1);
            System.arraycopy(leg, position + 1, leg, position, size - position);
        }
        tail = Math.min(tail, size - position - 1);
        size--;
    }
}
