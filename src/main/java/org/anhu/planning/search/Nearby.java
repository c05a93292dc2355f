package org.anhu.planning.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.PlanArrays;

/** Which stops and shifts are near which, and who fits whom: found once a plan. */
final class Nearby {

    /** As far as a removal ever looks; the published searches look at all. */
    private static final int MOST_STOPS = 200;

    /** Shifts whose start is nearest, tried even where nobody goes near yet. */
    private static final int NEAREST_SHIFTS = 8;

    /** Up to so many shifts all of them are tried. */
    private static final int FEW_SHIFTS = 40;

    /** The routes of so many neighbours are tried. */
    private static final int NEIGHBOURS = 60;

    private final PlanArrays facts;
    private final int[][] stops;
    private final int[][] fitting;
    private final int[][] nearest;
    private final int[][] beside;
    private final int[][] besideWays;
    private final int[][] wanted;
    private final int[] kind;

    /** @param plain whether {@link #beside} will be asked for: found for all stops, that takes the longest */
    Nearby(DayPlan plan, boolean plain) {
        facts = plan.arrays();
        int[][] byPlace = new int[facts.places][];
        boolean[] used = new boolean[facts.places];
        for (int s = 0; s < facts.stops; s++) {
            used[facts.place[s]] = true;
        }
        int[] seconds = plan.getTravel().anySeconds();
        IntStream.range(0, facts.places).parallel().filter(p -> used[p]).forEach(p -> byPlace[p] = near(p, seconds));
        stops = new int[facts.stops][];
        for (int s = 0; s < facts.stops; s++) {
            stops[s] = byPlace[facts.place[s]];
        }
        fitting = new int[facts.stops][];
        nearest = new int[facts.stops][];
        wanted = new int[facts.stops][];
        IntStream.range(0, facts.stops).parallel().forEach(this::fit);
        for (int s = 1; s < facts.stops; s++) {
            if (Arrays.equals(fitting[s], fitting[s - 1])) {
                fitting[s] = fitting[s - 1]; // one array to read, where all fit alike
            }
        }
        kind = kinds();
        beside = new int[facts.stops][];
        besideWays = new int[facts.stops][];
        if (plain) {
            IntStream.range(0, facts.stops).parallel().forEach(s -> findBeside(s, seconds));
        }
    }

    private void findBeside(int s, int[] seconds) {
        beside[s] = beside(s, seconds);
        besideWays[s] = ways(s, beside[s], facts.shifts == 0 ? seconds : facts.travel[0]);
    }

    private int[] near(int place, int[] seconds) {
        long[] keys = new long[facts.stops];
        for (int s = 0; s < facts.stops; s++) {
            keys[s] = ((long) seconds[place * facts.places + facts.place[s]] << 32) | s;
        }
        int most = Math.min(MOST_STOPS, keys.length);
        smallestFirst(keys, most);
        int[] near = new int[most];
        for (int i = 0; i < most; i++) {
            near[i] = (int) keys[i];
        }
        return near;
    }

    /** The stops nearest by travel, and by waiting and lateness if one went from one to the other. */
    private int[] beside(int s, int[] seconds) {
        long[] keys = new long[facts.stops];
        for (int t = 0; t < facts.stops; t++) {
            long key = t == s ? Integer.MAX_VALUE : Math.min(apart(s, t, seconds), apart(t, s, seconds));
            keys[t] = key << 32 | t;
        }
        int most = Math.min(NEIGHBOURS, keys.length);
        smallestFirst(keys, most);
        int[] near = new int[most];
        for (int i = 0; i < most; i++) {
            near[i] = (int) keys[i];
        }
        return near;
    }

    private int[] ways(int s, int[] others, int[] seconds) {
        int[] ways = new int[others.length * 2];
        int here = facts.place[s];
        for (int i = 0; i < others.length; i++) {
            int there = facts.place[others[i]];
            ways[2 * i] = seconds[here * facts.places + there];
            ways[2 * i + 1] = seconds[there * facts.places + here];
        }
        return ways;
    }

    private long apart(int from, int to, int[] seconds) {
        int way = seconds[facts.place[from] * facts.places + facts.place[to]];
        long wait = Math.max(0, (long) facts.opens[to] - way - facts.care[from] - facts.closes[from]);
        long late = Math.max(0, (long) facts.opens[from] + facts.care[from] + way - facts.closes[to]);
        return Math.min(Integer.MAX_VALUE - 1L, way + wait / 5 + late);
    }

    /** The smallest keys, sorted; the others anywhere behind. */
    private static void smallestFirst(long[] keys, int most) {
        int low = 0;
        int high = keys.length - 1;
        while (low < high) {
            long pivot = keys[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (keys[i] < pivot) {
                    i++;
                }
                while (keys[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long key = keys[i];
                    keys[i++] = keys[j];
                    keys[j--] = key;
                }
            }
            if (most - 1 <= j) {
                high = j;
            } else if (most - 1 >= i) {
                low = i;
            } else {
                break;
            }
        }
        Arrays.sort(keys, 0, most);
    }

    /** Shifts of caregivers whose coming is wanted. */
    private int[] wanted(int s, int[] fits) {
        return Arrays.stream(fits)
                .filter(r -> facts.caregiver[r] == facts.primary[s]
                        || facts.caregiver[r] == facts.promisedCaregiver[s]
                        || Arrays.binarySearch(facts.preferred[s], facts.caregiver[r]) >= 0)
                .toArray();
    }

    private void fit(int s) {
        int[] fits = new int[facts.shifts];
        int count = 0;
        for (int r = 0; r < facts.shifts; r++) {
            boolean bothCarers = facts.fixedPartnerCaregiver[s] == facts.caregiver[r] && facts.tied[s];
            if (facts.obstacles[s][r] == 0 && !bothCarers) {
                fits[count++] = r;
            }
        }
        fitting[s] = Arrays.copyOf(fits, count);
        wanted[s] = wanted(s, fitting[s]);
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            int r = fits[i];
            keys[i] = ((long) facts.travel[r][facts.startPlace[r] * facts.places + facts.place[s]] << 32) | r;
        }
        int most = Math.min(NEAREST_SHIFTS, count);
        if (most > 0) {
            smallestFirst(keys, most);
        }
        nearest[s] = new int[most];
        for (int i = 0; i < most; i++) {
            nearest[s][i] = (int) keys[i];
        }
    }

    /** Shifts of one kind are as good as each other while they are empty. */
    private int[] kinds() {
        int[] kinds = new int[facts.shifts];
        java.util.Map<Object, Integer> known = new java.util.HashMap<>();
        for (int r = 0; r < facts.shifts; r++) {
            Object key = java.util.List.of(
                    facts.startPlace[r],
                    facts.endPlace[r],
                    Arrays.hashCode(facts.spanFrom[r]),
                    Arrays.hashCode(facts.spanTo[r]),
                    facts.rest[r],
                    facts.overtime[r],
                    facts.daySeconds[r],
                    facts.loadLimit[r],
                    System.identityHashCode(facts.travel[r]));
            kinds[r] = known.computeIfAbsent(key, ignored -> known.size());
        }
        return kinds;
    }

    /** Stops by distance from this one, itself among the first. */
    int[] stops(int stop) {
        return stops[stop];
    }

    /** All shifts in which nothing that time cannot heal is in the way. */
    int[] fitting(int stop) {
        return fitting[stop];
    }

    /** Stops beside which this one fits best, by travel and time; in a plan whose prices leave time out. */
    int[] beside(int stop) {
        return beside[stop];
    }

    /** Seconds from this stop to each of those, and back, in turn. */
    int[] besideWays(int stop) {
        return besideWays[stop];
    }

    boolean fewFitting(int stop) {
        return fitting[stop].length <= FEW_SHIFTS;
    }

    int[] nearestShifts(int stop) {
        return nearest[stop];
    }

    int[] wanted(int stop) {
        return wanted[stop];
    }

    int neighbours() {
        return NEIGHBOURS;
    }

    boolean fits(int stop, int shift) {
        return facts.obstacles[stop][shift] == 0;
    }

    int kind(int shift) {
        return kind[shift];
    }
}
