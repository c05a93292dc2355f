package org.anhu.planning.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.anhu.planning.model.PlanArrays;

/**
 * Takes strings of neighbouring stops out of nearby routes: Slack Induction by String Removals, section 5.2 of
 * Christiaens and Vanden Berghe, "Slack Induction by String Removals for Vehicle Routing Problems", Transportation
 * Science 2020. The two stops of a pair go out together.
 */
final class Ruin {

    private static final int NONE = PlanArrays.NONE;
    private static final double AVERAGE_REMOVED = 10;
    private static final int LONGEST_STRING = 10;

    /**
     * The longest string of a large plan of vehicle-routing kind, as a share of a route; now and then all of it, or no
     * route would ever be closed. Found on the six of Gehring and Homberger, 1,000 customers in a minute: 10 for all, as
     * in the paper, is 0.2 to 0.4 per cent worse on each but C1.
     */
    private static final double STRING_OF_ROUTE = 0.6;

    private static final double WHOLE = 0.2;

    private static final int SHORTEST_WHEN_PLAIN = 6;
    private static final int LONGEST_WHEN_PLAIN = 15;
    private static final double SPLIT = 0.5;
    private static final double KEEP_ONE = 0.01;

    private final Board board;
    private final PlanArrays facts;
    private final Nearby nearby;
    private final SplittableRandom random;
    private final boolean[] frozen;
    private final int[] ruinedIn;
    private int round;

    private final int[] firstGap;
    private final int[] changed;
    private int changes;
    private int[] removed = new int[64];
    private int count;

    /** @param frozen stops that stay where they are */
    Ruin(Board board, Nearby nearby, SplittableRandom random, boolean[] frozen) {
        this.board = board;
        this.nearby = nearby;
        this.random = random;
        this.frozen = frozen;
        facts = board.facts;
        ruinedIn = new int[facts.shifts];
        firstGap = new int[facts.shifts];
        changed = new int[facts.shifts];
        Arrays.fill(firstGap, Integer.MAX_VALUE);
    }

    /** What the last ruin took out; only the first {@link #count}. */
    int[] removed() {
        return removed;
    }

    int count() {
        return count;
    }

    /**
     * Ruins around a stop.
     *
     * @param averageRoute stops a route in use
     */
    void around(int seed, double averageRoute) {
        round++;
        count = 0;
        changes = 0;
        double longest = longestString(averageRoute);
        double mostStrings = 4 * AVERAGE_REMOVED / (1 + longest) - 1;
        int strings = (int) (random.nextDouble() * mostStrings + 1);
        for (int stop : nearby.stops(seed)) {
            int r = board.shiftOf[stop];
            if (r != NONE && ruinedIn[r] != round && !frozen[stop]) {
                ruinedIn[r] = round;
                int size = board.routes[r].size;
                double most = Math.min(size, longest);
                ruin(r, stop, Math.min(size, (int) (random.nextDouble() * most + 1)));
                if (--strings <= 0) {
                    break;
                }
            }
        }
        for (int i = 0; i < changes; i++) {
            int r = changed[i];
            board.rebuild(r, firstGap[r]);
            firstGap[r] = Integer.MAX_VALUE;
        }
    }

    private double longestString(double averageRoute) {
        if (facts.stops >= ArraySearch.LARGE && board.plainRoutes() != null) {
            double share = random.nextDouble() < WHOLE ? 1 : STRING_OF_ROUTE;
            return Math.min(LONGEST_WHEN_PLAIN, Math.max(SHORTEST_WHEN_PLAIN, averageRoute * share));
        }
        return Math.min(LONGEST_STRING, Math.max(1, averageRoute));
    }

    private void ruin(int r, int stop, int length) {
        Route route = board.routes[r];
        int position = board.positionOf[stop];
        // positions are those before this ruin; the partner of an earlier one may have left this route
        if (position >= route.size || route.stop[position] != stop) {
            position = find(route, stop);
        }
        if (length < route.size && length > 1 && random.nextDouble() < SPLIT) {
            int kept = 1;
            while (length + kept < route.size && random.nextDouble() > KEEP_ONE) {
                kept++;
            }
            removeString(route, position, length + kept, kept);
        } else {
            removeString(route, position, length, 0);
        }
    }

    private static int find(Route route, int stop) {
        for (int k = 0; k < route.size; k++) {
            if (route.stop[k] == stop) {
                return k;
            }
        }
        throw new IllegalStateException("stop " + stop + " is not in its route");
    }

    private void removeString(Route route, int position, int length, int kept) {
        int lowest = Math.max(0, position - length + 1);
        int highest = Math.min(position, route.size - length);
        int begin = lowest + random.nextInt(highest - lowest + 1);
        int keepFrom = kept == 0 ? length : random.nextInt(length - kept + 1);
        int from = count;
        for (int k = 0; k < length; k++) {
            int stop = route.stop[begin + k];
            boolean keep = k >= keepFrom && k < keepFrom + kept;
            if (!keep && !frozen[stop]) {
                add(stop);
            }
        }
        int to = count;
        for (int i = from; i < to; i++) {
            takeOut(removed[i]);
        }
        for (int i = from; i < to; i++) {
            int partner = facts.partner[removed[i]];
            if (partner != NONE && board.shiftOf[partner] != NONE) {
                takeOut(partner);
                add(partner);
            }
        }
    }

    private void add(int stop) {
        if (count == removed.length) {
            removed = Arrays.copyOf(removed, count * 2);
        }
        removed[count++] = stop;
    }

    private void takeOut(int stop) {
        int r = board.shiftOf[stop];
        int position = board.remove(stop);
        if (firstGap[r] == Integer.MAX_VALUE) {
            changed[changes++] = r;
        }
        firstGap[r] = Math.min(firstGap[r], position);
    }
}
