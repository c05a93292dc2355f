package org.anhu.planning.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.anhu.planning.model.PlanArrays;

/**
 * Cuts a large plan into neighbourhoods of routes, one a core, along another line each time, so that they overlap in the
 * course of a search. Routes that hold the two stops of a pair, or belong to one caregiver, stay together.
 */
final class Neighbourhoods {

    private static final int NONE = PlanArrays.NONE;

    private final Board board;
    private final PlanArrays facts;
    private final SplittableRandom random;
    private final int[] seconds;
    private final int[] root;

    /** By shift, the number of its neighbourhood. */
    private final int[] of;

    Neighbourhoods(Board board, int[] seconds, long seed) {
        this.board = board;
        this.seconds = seconds;
        facts = board.facts;
        random = new SplittableRandom(seed);
        root = new int[facts.shifts];
        of = new int[facts.shifts];
    }

    /** Cuts the plan on the board into so many neighbourhoods of about as many stops each. */
    void cut(int parts) {
        tie();
        int one = anyPlace();
        int other = farthestFrom(one);
        double[] side = new double[facts.shifts];
        int[] stops = new int[facts.shifts];
        for (int r = 0; r < facts.shifts; r++) {
            Route route = board.routes[r];
            int at = find(r);
            if (route.size == 0) {
                side[at] += side(facts.startPlace[r], one, other) * 0.01; // counts where nothing else does
            }
            for (int k = 0; k < route.size; k++) {
                side[at] += side(facts.place[route.stop[k]], one, other);
            }
            stops[at] += route.size;
        }
        Integer[] roots = new Integer[facts.shifts];
        int count = 0;
        int all = 0;
        for (int r = 0; r < facts.shifts; r++) {
            if (find(r) == r) {
                roots[count++] = r;
                all += stops[r];
            }
        }
        Arrays.sort(roots, 0, count, (a, b) -> Double.compare(mean(side, stops, a), mean(side, stops, b)));
        int[] part = new int[facts.shifts];
        int before = 0;
        for (int i = 0; i < count; i++) {
            part[roots[i]] = all == 0 ? 0 : Math.min(parts - 1, (int) ((long) before * parts / all));
            before += stops[roots[i]];
        }
        for (int r = 0; r < facts.shifts; r++) {
            of[r] = part[find(r)];
        }
    }

    private static double mean(double[] side, int[] stops, int r) {
        return stops[r] == 0 ? side[r] * 100 : side[r] / stops[r];
    }

    private double side(int place, int one, int other) {
        return seconds[one * facts.places + place] - (double) seconds[other * facts.places + place];
    }

    private int anyPlace() {
        return facts.place[random.nextInt(facts.stops)];
    }

    /** Of some places the farthest. */
    private int farthestFrom(int place) {
        int farthest = place;
        for (int i = 0; i < 20; i++) {
            int candidate = anyPlace();
            if (seconds[place * facts.places + candidate] > seconds[place * facts.places + farthest]) {
                farthest = candidate;
            }
        }
        return farthest;
    }

    private void tie() {
        int[] shiftOfCaregiver = new int[facts.caregivers];
        Arrays.fill(shiftOfCaregiver, NONE);
        for (int r = 0; r < facts.shifts; r++) {
            root[r] = r;
        }
        for (int r = 0; r < facts.shifts; r++) {
            int known = shiftOfCaregiver[facts.caregiver[r]];
            if (known != NONE) {
                join(r, known);
            }
            shiftOfCaregiver[facts.caregiver[r]] = r;
        }
        for (int s = 0; s < facts.stops; s++) {
            int partner = facts.partner[s];
            if (partner != NONE && board.shiftOf[s] != NONE && board.shiftOf[partner] != NONE) {
                join(board.shiftOf[s], board.shiftOf[partner]);
            }
        }
    }

    private int find(int r) {
        int at = r;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private void join(int r, int q) {
        root[find(r)] = find(q);
    }

    /** Which shifts belong to a neighbourhood. */
    boolean[] shifts(int part) {
        boolean[] active = new boolean[facts.shifts];
        for (int r = 0; r < facts.shifts; r++) {
            active[r] = of[r] == part;
        }
        return active;
    }

    /** Which stops stand in a neighbourhood, or wait near it. */
    int[] stops(int part, Nearby nearby) {
        int[] stops = new int[facts.stops];
        int count = 0;
        for (int s = 0; s < facts.stops; s++) {
            if (partOf(s, nearby) == part) {
                stops[count++] = s;
            }
        }
        return Arrays.copyOf(stops, count);
    }

    private int partOf(int s, Nearby nearby) {
        int leader = facts.partner[s] != NONE && facts.carerNo[s] == 2 ? facts.partner[s] : s;
        int r = board.shiftOf[s] != NONE ? board.shiftOf[s] : NONE;
        if (r == NONE) {
            int[] near = nearby.nearestShifts(leader);
            r = near.length == 0 ? 0 : near[0];
        }
        return of[r];
    }

    /**
     * Stops that must stay while a neighbourhood is improved: those of others, and those with another visit of their
     * elder in another one.
     */
    boolean[] frozen(int part) {
        boolean[] frozen = new boolean[facts.stops];
        for (int s = 0; s < facts.stops; s++) {
            int r = board.shiftOf[s];
            frozen[s] = r != NONE && of[r] != part;
            for (int sibling : facts.siblings[s]) {
                int q = board.shiftOf[sibling];
                frozen[s] |= r != NONE && q != NONE && of[r] != of[q];
            }
        }
        return frozen;
    }
}
