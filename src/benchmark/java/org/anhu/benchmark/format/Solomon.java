package org.anhu.benchmark.format;

import java.util.List;

/**
 * A vehicle routing problem with time windows, in the file's own numbers.
 *
 * @param stops the depot first, then the customers, each at its number
 */
public record Solomon(String name, int vehicles, int capacity, List<Stop> stops) {

    /** Units of time and distance in one of the file's: distances are truncated to one decimal. */
    public static final int UNITS = 10;

    /**
     * The depot or a customer.
     *
     * @param ready the earliest start of the service
     * @param due the latest start; at the depot the latest return
     */
    public record Stop(double x, double y, int demand, int ready, int due, int service) {}

    public Solomon {
        stops = List.copyOf(stops);
    }

    /** Tenths between any two stops, each truncated as DIMACS has it. */
    public int[][] tenths() {
        int[][] tenths = new int[stops.size()][stops.size()];
        for (int from = 0; from < tenths.length; from++) {
            for (int to = 0; to < tenths.length; to++) {
                tenths[from][to] = tenths(stops.get(from), stops.get(to));
            }
        }
        return tenths;
    }

    private static int tenths(Stop from, Stop to) {
        // the trifle keeps a distance of 3.3 at 33 tenths, whatever the root makes of it
        return (int) Math.floor(UNITS * Math.hypot(from.x() - to.x(), from.y() - to.y()) + 1e-9);
    }
}
