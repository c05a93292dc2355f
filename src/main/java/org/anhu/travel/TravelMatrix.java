package org.anhu.travel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

        /** Computes the tables of the given modes. */
        public TravelMatrix build(TravelTimes times, Collection<TravelMode> modes) {
            Map<TravelMode, int[]> byMode = new EnumMap<>(TravelMode.class);
            for (TravelMode mode : modes) {
                byMode.computeIfAbsent(mode, key -> table(times, key));
            }
            return new TravelMatrix(coordinates.size(), byMode);
        }

        private int[] table(TravelTimes times, TravelMode mode) {
            int n = coordinates.size();
            int[] table = new int[n * n];
            for (int from = 0; from < n; from++) {
                for (int to = from + 1; to < n; to++) {
                    int seconds = times.seconds(mode, coordinates.get(from), coordinates.get(to));
                    table[from * n + to] = seconds;
                    table[to * n + from] = seconds;
                }
            }
            return table;
        }
    }
}
