package org.anhu.travel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.TravelMode;

/** Travel seconds between all places of one plan, computed once: a look-up is one array read. */
public final class TravelMatrix {

    private final int places;
    private final Map<TravelMode, int[]> secondsByMode;

    private TravelMatrix(int places, Map<TravelMode, int[]> secondsByMode) {
        this.places = places;
        this.secondsByMode = secondsByMode;
    }

    /** Given seconds, row by row, the same for every mode: published instances bring their own. */
    public static TravelMatrix of(int[][] seconds) {
        int[] flat = new int[seconds.length * seconds.length];
        for (int from = 0; from < seconds.length; from++) {
            System.arraycopy(seconds[from], 0, flat, from * seconds.length, seconds.length);
        }
        Map<TravelMode, int[]> byMode = new EnumMap<>(TravelMode.class);
        for (TravelMode mode : TravelMode.values()) {
            byMode.put(mode, flat);
        }
        return new TravelMatrix(seconds.length, byMode);
    }

    /** The whole table of one mode, row by row, for hot loops; not to be written to. */
    public int[] secondsFrom(TravelMode mode) {
        int[] seconds = secondsByMode.get(mode);
        if (seconds == null) {
            throw new IllegalStateException("no travel times were computed for " + mode);
        }
        return seconds;
    }

    public int seconds(TravelMode mode, Place from, Place to) {
        return secondsFrom(mode)[from.index() * places + to.index()];
    }

    /** By the slowest mode that was computed: how near two places are, whoever goes. */
    public int slowestSeconds(Place from, Place to) {
        int slowest = 0;
        for (int[] seconds : secondsByMode.values()) {
            slowest = Math.max(slowest, seconds[from.index() * places + to.index()]);
        }
        return slowest;
    }

    /** The whole table of some mode, for an order by nearness; not to be written to. */
    public int[] anySeconds() {
        return secondsByMode.values().iterator().next();
    }

    public int places() {
        return places;
    }

    /** Collects the places of a plan; places with the same coordinates are one. */
    public static final class Builder {

        private final Map<Coordinates, Place> placeByCoordinates = new HashMap<>();
        private final List<Coordinates> coordinates = new ArrayList<>();

        public Place place(Coordinates at) {
            return placeByCoordinates.computeIfAbsent(at, key -> {
                coordinates.add(key);
                return new Place(coordinates.size() - 1);
            });
        }

        /** Computes the tables of the given modes, a distance once for all of them, rows beside each other. */
        public TravelMatrix build(TravelTimes times, Collection<TravelMode> modes) {
            int n = coordinates.size();
            Map<TravelMode, int[]> byMode = new EnumMap<>(TravelMode.class);
            modes.forEach(mode -> byMode.put(mode, new int[n * n]));
            double[] cosines =
                    coordinates.stream().mapToDouble(Coordinates::cosLatitude).toArray();
            IntStream.range(0, n).parallel().forEach(from -> {
                for (int to = 0; to < from; to++) {
                    double metres = coordinates.get(from).metresTo(coordinates.get(to), cosines[from], cosines[to]);
                    int row = from;
                    int column = to;
                    byMode.forEach((mode, table) -> {
                        int seconds = times.seconds(mode, metres);
                        table[row * n + column] = seconds;
                        table[column * n + row] = seconds;
                    });
                }
            });
            return new TravelMatrix(n, byMode);
        }
    }
}
