package org.anhu.boot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * October 2026 of Nanhu as it was: the daily visit of each of the 77 households on each of 31 days, at most three of a
 * household missed, so that each household has earned its month.
 */
final class SeedOctober {

    private final SeedTable table = new SeedTable(
            "october-visits.csv",
            "externalId",
            "carePlan",
            "date",
            "ordinal",
            "caregiver",
            "startTime",
            "minutes",
            "outcome");
    private final SeedDice dice = new SeedDice("october");
    private final List<SeedCarePlan> all;
    private final List<SeedCarer> carers;
    private final List<SeedCarePlan> daily;
    private final int[] missed;

    SeedOctober(SeedCarePlans plans, SeedCaregivers caregivers) {
        all = plans.all();
        carers = caregivers.all();
        daily = all.stream()
                .filter(it -> it.elder.street().isNanhu() && it.service.code().startsWith("DAILY"))
                .toList();
        missed = new int[all.size()];
        LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 11, 1)).forEach(this::day);
    }

    /** The narrow windows choose first. */
    private void day(LocalDate date) {
        var day = new SeedDay(date);
        var order = new ArrayList<>(daily);
        order.sort(Comparator.comparing(it -> width(it) - (it.required == null ? 0 : 1000)));
        order.forEach(plan -> visit(plan, date, day));
    }

    private static int width(SeedCarePlan plan) {
        return plan.windows.get(0).closes() - plan.windows.get(0).opens();
    }

    private void visit(SeedCarePlan plan, LocalDate date, SeedDay day) {
        SeedCarer primary = plan.elder.household().primary();
        SeedCarer carer = carers.stream()
                .filter(it -> it.goesTo(plan.elder.street()) && plan.allows(it, date))
                .filter(it -> start(plan, it, day).isPresent())
                .min(Comparator.comparing((SeedCarer it) -> !it.equals(primary))
                        .thenComparing(it -> !it.station().street().isNanhu())
                        .thenComparing(day::visits)
                        .thenComparing(SeedCarer::id))
                .orElseThrow(() -> new IllegalStateException("nobody for " + plan.elder.id() + " on " + date));
        int start = start(plan, carer, day).orElseThrow();
        day.book(carer, start, plan.minutes);
        int index = all.indexOf(plan);
        boolean miss = missed[index] < 3 && dice.percent(3);
        missed[index] += miss ? 1 : 0;
        table.add(
                String.format(Locale.ROOT, "OV-%04d", table.size() + 1),
                SeedCarePlans.id(index),
                date,
                1,
                carer.id(),
                SeedCarePlans.clock(start),
                plan.minutes,
                miss ? "MISSED" : "VERIFIED");
    }

    private static OptionalInt start(SeedCarePlan plan, SeedCarer carer, SeedDay day) {
        return day.earliest(carer, plan.windows.get(0), plan.minutes);
    }

    SeedTable table() {
        return table;
    }
}
