package org.anhu.entitlement.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.anhu.kernel.Findings;

/**
 * Rows that differ in the bounds of one number only are a ladder: levels, ages, incomes. It must have no hole, no step
 * that an earlier one takes away, and no two steps that share numbers by mistake. That a later step is wider than an
 * earlier one and ends where it ends (80 and over, then 70 and over) is how ladders are written.
 */
final class Ladders {

    private final Findings findings;

    Ladders(Findings findings) {
        this.findings = findings;
    }

    /** One row's bounds of one number. */
    private record Step(String row, String pointer, Bounds bounds) {

        long low() {
            return bounds.low();
        }

        long high() {
            return bounds.high();
        }

        boolean shares(Step other) {
            return low() <= other.high() && other.low() <= high();
        }

        boolean isWiderThan(Step other) {
            return low() <= other.low() && high() >= other.high() && (low() == other.low() || high() == other.high());
        }
    }

    private record Band(Condition.Within within, String rest) {}

    void check(List<Row> rows) {
        Map<String, List<Step>> ladders = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String pointer = "/rows/" + i + "/when";
            bands(row.when())
                    .forEach(band -> ladders.computeIfAbsent(
                                    band.within().fact() + " in " + band.rest(), it -> new ArrayList<>())
                            .add(new Step(row.id(), pointer, band.within().bounds())));
        }
        ladders.values().stream().filter(it -> it.size() > 1).forEach(this::checkSteps);
    }

    private void checkSteps(List<Step> steps) {
        boolean sound = true;
        for (int i = 1; i < steps.size(); i++) {
            sound &= checkReached(steps.get(i), steps.subList(0, i));
        }
        if (sound) {
            checkHoles(steps);
        }
    }

    private boolean checkReached(Step step, List<Step> earlier) {
        boolean reached = findings.check(
                !isCovered(step, earlier),
                step.pointer(),
                "never-reached",
                "Earlier rows (" + names(earlier) + ") take every number that is "
                        + step.bounds().text() + ".",
                step.row());
        boolean apart = true;
        for (Step other : earlier) {
            apart &= findings.check(
                    !reached || !step.shares(other) || step.isWiderThan(other),
                    step.pointer(),
                    "bands-overlap",
                    "Row " + other.row() + " (" + other.bounds().text() + ") and row " + step.row() + " ("
                            + step.bounds().text() + ") share numbers: let one end where the other begins.",
                    step.row());
        }
        return reached && apart;
    }

    private static boolean isCovered(Step step, List<Step> earlier) {
        long open = step.low();
        for (Step other : byLow(earlier)) {
            if (other.low() <= open && other.high() >= open) {
                if (other.high() >= step.high()) {
                    return true;
                }
                open = other.high() + 1;
            }
        }
        return false;
    }

    private void checkHoles(List<Step> steps) {
        List<Step> sorted = byLow(steps);
        Step top = sorted.get(0);
        for (Step step : sorted) {
            findings.check(
                    top.high() == Long.MAX_VALUE || step.low() <= top.high() + 1,
                    step.pointer(),
                    "gap",
                    "No row takes the numbers between row " + top.row() + " ("
                            + top.bounds().text() + ") and row " + step.row() + " ("
                            + step.bounds().text() + ").",
                    step.row());
            if (step.high() > top.high()) {
                top = step;
            }
        }
    }

    private static List<Step> byLow(List<Step> steps) {
        return steps.stream().sorted(Comparator.comparingLong(Step::low)).toList();
    }

    private static String names(List<Step> steps) {
        return steps.stream().map(Step::row).collect(Collectors.joining(", "));
    }

    /** Every number that must lie within bounds for the condition to hold, with what the condition asks beside it. */
    private static List<Band> bands(Condition condition) {
        if (condition instanceof Condition.Within within) {
            return List.of(new Band(within, ""));
        }
        if (condition instanceof Condition.OfElders of) {
            return within(of.part(), rest -> of.word() + "(" + rest + ")");
        }
        List<Band> bands = new ArrayList<>();
        if (condition instanceof Condition.All all) {
            for (Condition part : all.parts()) {
                List<Condition> others = new ArrayList<>(all.parts());
                others.remove(part);
                bands.addAll(within(part, rest -> canonical(new Condition.All(others)) + rest));
            }
        }
        return bands;
    }

    private static List<Band> within(Condition condition, UnaryOperator<String> around) {
        return bands(condition).stream()
                .map(band -> new Band(band.within(), around.apply(band.rest())))
                .toList();
    }

    /** The same text for the same condition, in whatever order its parts stand. */
    static String canonical(Condition condition) {
        if (condition instanceof Condition.All || condition instanceof Condition.Any) {
            return condition.parts().stream()
                    .map(Ladders::canonical)
                    .sorted()
                    .distinct()
                    .collect(Collectors.joining(", ", condition instanceof Condition.All ? "all(" : "any(", ")"));
        }
        if (condition instanceof Condition.OfElders of) {
            return of.word() + "(" + canonical(of.part()) + ")";
        }
        return condition instanceof Condition.Not not ? "not(" + canonical(not.part()) + ")" : condition.text();
    }
}
