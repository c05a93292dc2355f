package org.anhu.planning.search;

import java.lang.management.ManagementFactory;
import org.anhu.planning.SyntheticDay;
import org.anhu.planning.model.DayPlan;

/**
 * How many insertions the search tries a second, on one core; no test, since it measures time. Arguments: seconds, needs,
 * caregivers.
 */
public final class InsertionMeasurement {

    private static final long NANOS = 1_000_000_000L;

    private InsertionMeasurement() {}

    public static void main(String[] arguments) {
        long nanos = NANOS * (arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10);
        DayPlan plan = SyntheticDay.of(
                arguments.length > 2 ? Integer.parseInt(arguments[2]) : 150,
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1200,
                1);
        ArraySearch search = new ArraySearch(plan, 1, 1);
        search.construct();
        long before = search.insertionsTried();
        long begun = cpuNanos();
        search.slice(done -> (cpuNanos() - begun) / (double) nanos, () -> cpuNanos() - begun >= nanos);
        double seconds = (cpuNanos() - begun) / (double) NANOS;
        System.out.printf(
                "%d stops: %.0f steps and %.0f insertions a second of one core%n",
                plan.getStops().size(), search.steps() / seconds, (search.insertionsTried() - before) / seconds);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
