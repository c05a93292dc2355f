package org.anhu.planning.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.anhu.planning.model.PlanArrays;

/**
 * A table of travel with near places near each other in memory, of a plan in which all share one table: a search mostly
 * asks how far near places are apart, and most of what it asks is in the processor's cache then.
 */
final class LocalTravel {

    /** Fewer places than this lie in one line of the cache. */
    private static final int SMALLEST = 8;

    /** By stop, its rank among all in this order. */
    final int[] rank;

    /** By stop, its place in this order, and where the row of that place begins. */
    final int[] place;

    final int[] row;

    /** By shift. */
    final int[] start;

    final int[] end;

    /** Seconds from the place of a row, and to it. */
    final int[] from;

    final int[] to;

    /** Whether it is as far back as there, everywhere. */
    final boolean symmetric;

    LocalTravel(PlanArrays facts) {
        int places = facts.places;
        int[] seconds = facts.travel[0];
        Integer[] order = IntStream.range(0, places).boxed().toArray(Integer[]::new);
        halve(order, 0, places, seconds);
        int[] local = new int[places];
        for (int i = 0; i < places; i++) {
            local[order[i]] = i;
        }
        symmetric = Arrays.equals(seconds, facts.travelTo[0]);
        from = inOrder(seconds, order);
        to = symmetric ? from : inOrder(facts.travelTo[0], order);
        place = Arrays.stream(facts.place).map(p -> local[p]).toArray();
        row = Arrays.stream(place).map(p -> p * places).toArray();
        start = Arrays.stream(facts.startPlace).map(p -> local[p]).toArray();
        end = Arrays.stream(facts.endPlace).map(p -> local[p]).toArray();
        rank = new int[facts.stops];
        int[] stops = IntStream.range(0, facts.stops)
                .boxed()
                .sorted(Comparator.comparingInt(s -> place[s]))
                .mapToInt(s -> s)
                .toArray();
        for (int i = 0; i < stops.length; i++) {
            rank[stops[i]] = i;
        }
    }

    private static int[] inOrder(int[] table, Integer[] order) {
        int places = order.length;
        int[] ordered = new int[table.length];
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                ordered[i * places + j] = table[order[i] * places + order[j]];
            }
        }
        return ordered;
    }

    /** Halves some places between two that are far apart, and each half again. */
    private static void halve(Integer[] order, int low, int high, int[] seconds) {
        if (high - low < SMALLEST) {
            return;
        }
        int one = farthest(order, low, high, order[low], seconds) * order.length;
        int other = farthest(order, low, high, one / order.length, seconds) * order.length;
        Arrays.sort(order, low, high, Comparator.comparingInt(p -> seconds[one + p] - seconds[other + p]));
        int middle = (low + high) >>> 1;
        halve(order, low, middle, seconds);
        halve(order, middle, high, seconds);
    }

    private static int farthest(Integer[] order, int low, int high, int place, int[] seconds) {
        int farthest = place;
        for (int i = low; i < high; i++) {
            if (seconds[place * order.length + order[i]] > seconds[place * order.length + farthest]) {
                farthest = order[i];
            }
        }
        return farthest;
    }
}
