package org.anhu.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.anhu.benchmark.format.Checked;
import org.anhu.benchmark.format.Instance;
import org.anhu.planning.search.Effort;

/** The table of a set: a row an instance and solver, the means of each solver last. */
final class Comparison {

    private static final String NONE = "-";

    private static final List<String> COLUMNS = List.of(
            "instance",
            "solver",
            "cost",
            "checked cost",
            "best known",
            "gap %",
            "authors' best",
            "gap %",
            "seconds",
            "routes",
            "note");

    private final Table table;
    private final BestKnown bestKnown;

    private record Result(
            String solver, double cost, OptionalDouble gap, OptionalDouble authorsGap, double seconds, int routes) {}

    private final List<Result> results = new ArrayList<>();
    private final List<String> solvers = new ArrayList<>();
    private int missing;

    Comparison(PrintStream out, BestKnown bestKnown) {
        table = new Table(out, COLUMNS);
        this.bestKnown = bestKnown;
    }

    Table table() {
        return table;
    }

    /** Instances for which a solver found nothing that counts. */
    int missing() {
        return missing;
    }

    /** Solves and adds the row; gives back the solution file where it counts. */
    Optional<String> add(Peer solver, Instance instance, Effort effort) {
        if (!solvers.contains(solver.name())) {
            solvers.add(solver.name());
        }
        Optional<String> cannot = solver.cannot(instance);
        if (cannot.isPresent()) {
            row(instance, solver, NONE, NONE, NONE, NONE, cannot.get());
            return Optional.empty();
        }
        long begun = System.nanoTime();
        Optional<Answer> answer = solver.solve(instance, effort);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (answer.isEmpty()) {
            missing++;
            row(instance, solver, NONE, NONE, Table.decimals(seconds, 1), NONE, "nothing complete in this time");
            return Optional.empty();
        }
        Checked checked = instance.check(answer.get().solution());
        if (!checked.valid()) {
            missing++;
            row(instance, solver, NONE, NONE, Table.decimals(seconds, 1), NONE, Table.first(checked.errors()));
            return Optional.empty();
        }
        double cost = checked.cost().doubleValue();
        results.add(new Result(
                solver.name(),
                cost,
                gap(cost, bestKnown.cost(instance.name())),
                gap(cost, bestKnown.authors(instance.name())),
                seconds,
                checked.routes()));
        row(
                instance,
                solver,
                Table.plain(answer.get().cost()),
                Table.plain(checked.cost()),
                Table.decimals(seconds, 1),
                String.valueOf(checked.routes()),
                "");
        return Optional.of(answer.get().solution());
    }

    private static OptionalDouble gap(double cost, OptionalDouble best) {
        return best.isPresent()
                ? OptionalDouble.of(100 * (cost - best.getAsDouble()) / best.getAsDouble())
                : OptionalDouble.empty();
    }

    private void row(
            Instance instance, Peer solver, String cost, String checked, String seconds, String routes, String note) {
        OptionalDouble best = bestKnown.cost(instance.name());
        OptionalDouble authors = bestKnown.authors(instance.name());
        double value = checked.equals(NONE) ? Double.NaN : Double.parseDouble(checked);
        table.row(List.of(
                instance.name(),
                solver.name(),
                cost,
                checked,
                plain(best),
                percent(gap(value, best)),
                plain(authors),
                percent(gap(value, authors)),
                seconds,
                routes,
                note));
    }

    private static String plain(OptionalDouble number) {
        return number.isPresent() ? Table.plain(java.math.BigDecimal.valueOf(number.getAsDouble())) : NONE;
    }

    private static String percent(OptionalDouble number) {
        return number.isPresent() && !Double.isNaN(number.getAsDouble())
                ? Table.decimals(number.getAsDouble(), 2)
                : NONE;
    }

    /** A last row a solver: the means over what it solved. */
    void means() {
        for (String solver : solvers) {
            List<Result> own = results.stream()
                    .filter(result -> result.solver().equals(solver))
                    .toList();
            String cost = mean(own.stream().mapToDouble(Result::cost).average(), 3);
            table.row(List.of(
                    "mean of " + own.size(),
                    solver,
                    cost,
                    cost,
                    NONE,
                    mean(
                            own.stream()
                                    .map(Result::gap)
                                    .filter(OptionalDouble::isPresent)
                                    .mapToDouble(OptionalDouble::getAsDouble)
                                    .average(),
                            2),
                    NONE,
                    mean(
                            own.stream()
                                    .map(Result::authorsGap)
                                    .filter(OptionalDouble::isPresent)
                                    .mapToDouble(OptionalDouble::getAsDouble)
                                    .average(),
                            2),
                    mean(own.stream().mapToDouble(Result::seconds).average(), 1),
                    mean(own.stream().mapToDouble(Result::routes).average(), 1),
                    ""));
        }
    }

    private static String mean(OptionalDouble number, int places) {
        return number.isPresent() ? Table.decimals(number.getAsDouble(), places) : NONE;
    }
}
