package org.anhu.benchmark.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges a solution of a Solomon file from the two files alone: total distance, every way truncated to one decimal.
 * Knows nothing of the planning model and reads the file anew, so that a mistake there shows.
 */
final class SolomonCheck {

    private static final Pattern ROUTE = Pattern.compile("(?i)^\\s*Route\\s*#?\\s*\\d+\\s*:([\\d ]*)$");
    private static final int X = 1;
    private static final int Y = 2;
    private static final int DEMAND = 3;
    private static final int READY = 4;
    private static final int DUE = 5;
    private static final int SERVICE = 6;
    private static final int TENTHS = 10;

    private final List<double[]> stops = new ArrayList<>();
    private final double vehicles;
    private final double capacity;
    private final List<String> errors = new ArrayList<>();
    private final Set<Integer> served = new HashSet<>();
    private long distance;
    private int routes;

    private SolomonCheck(String instance) {
        double[] fleet = {};
        boolean next = false;
        for (String line : instance.lines().toList()) {
            double[] numbers = numbers(line);
            if (next && fleet.length == 0) {
                fleet = numbers;
            } else if (numbers.length == 7) {
                stops.add(numbers);
            }
            next |= line.strip().startsWith("NUMBER");
        }
        vehicles = fleet[0];
        capacity = fleet[1];
    }

    private static double[] numbers(String line) {
        String stripped = line.strip();
        return stripped.isEmpty() || !Character.isDigit(stripped.charAt(0))
                ? new double[0]
                : Arrays.stream(stripped.split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    static Checked check(String instance, String solution) {
        SolomonCheck check = new SolomonCheck(instance);
        for (String line : solution.lines().toList()) {
            Matcher route = ROUTE.matcher(line);
            if (route.matches()) {
                check.route(Arrays.stream(route.group(1).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(Integer::valueOf)
                        .toList());
            }
        }
        if (check.routes > check.vehicles) {
            check.errors.add(check.routes + " vehicles are more than there are");
        }
        if (check.served.size() != check.stops.size() - 1) {
            check.errors.add((check.stops.size() - 1 - check.served.size()) + " customers are not served");
        }
        return new Checked(BigDecimal.valueOf(check.distance, 1), check.routes, check.errors);
    }

    private long way(int from, int to) {
        double[] a = stops.get(from);
        double[] b = stops.get(to);
        return (long) Math.floor(TENTHS * Math.sqrt(Math.pow(a[X] - b[X], 2) + Math.pow(a[Y] - b[Y], 2)) + 1e-9);
    }

    private void route(List<Integer> customers) {
        double time = stops.get(0)[READY] * TENTHS;
        double load = 0;
        int at = 0;
        List<Integer> andBack = new ArrayList<>(customers);
        andBack.add(0);
        for (int customer : andBack) {
            if (customer >= stops.size()) {
                errors.add("there is no customer " + customer);
                return;
            }
            double[] stop = stops.get(customer);
            time += (at == 0 ? 0 : stops.get(at)[SERVICE] * TENTHS) + way(at, customer);
            distance += way(at, customer);
            if (time > stop[DUE] * TENTHS + 1e-6) {
                errors.add("customer " + customer + " is reached at " + time / TENTHS);
            }
            time = Math.max(time, stop[READY] * TENTHS);
            load += stop[DEMAND];
            if (customer != 0 && !served.add(customer)) {
                errors.add("customer " + customer + " is served twice");
            }
            at = customer;
        }
        if (load > capacity) {
            errors.add("a vehicle carries " + load);
        }
        routes++;
    }
}
