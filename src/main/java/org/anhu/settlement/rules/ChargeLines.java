package org.anhu.settlement.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.anhu.entitlement.benefit.Measure;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The lines that a household's charges come to: one for each payer's award and policy version, and the family's. */
final class ChargeLines {

    private static final String TOTAL = "household's running total of charges";

    private final HouseholdMonth household;
    private final YearMonth month;
    private final Waterfall waterfall;
    private final long perFen;
    private final RunningTotal total;

    ChargeLines(HouseholdMonth household, YearMonth month, Waterfall waterfall) {
        this.household = household;
        this.month = month;
        this.waterfall = waterfall;
        this.perFen = waterfall.perFen();
        this.total = new RunningTotal(TOTAL, perFen);
    }

    /** Adds the lines to those of flat amounts, of which the family's, if there is one, takes up what it owes. */
    void addTo(List<Line> lines) {
        for (Contributor contributor : waterfall.contributors()) {
            for (Cover cover : contributor.covers()) {
                lines.add(line(contributor, cover));
            }
        }
        ChargeSum family = waterfall.family();
        if (!family.items().isEmpty() || !waterfall.unpriced().isEmpty()) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).payer() == Payer.FAMILY) {
                    lines.set(i, invoice(lines.get(i), family));
                    return;
                }
            }
            lines.add(invoice(family(family), family));
        }
    }

    private Line line(Contributor contributor, Cover cover) {
        ChargeSum sum = cover.sum();
        Money amount = total.add(sum.paid());
        List<Step> steps = new ArrayList<>();
        AwardSteps.startAndStop(contributor.claim(), cover.award, steps);
        AwardSteps.excluded(contributor.claim(), steps);
        sum.items().forEach(item -> steps.add(step(item, cover)));
        limits(contributor, cover, steps);
        CardBalance card = cover.card;
        if (card != null) {
            steps.add(card.step(amount.fen()));
        }
        steps.add(total.step());
        return new Line(
                household.id(),
                household.externalId(),
                cover.payer,
                cover.award.id(),
                cover.award.externalId(),
                cover.award.tier(),
                cover.policy.id(),
                cover.policy.code(),
                cover.policy.version(),
                month,
                0,
                sum.visits(),
                sum.billed(),
                new Money(total.rounded(sum.charged())),
                amount,
                steps);
    }

    private Step step(ChargeSum.Item item, Cover cover) {
        return charge(
                item,
                "code",
                item.price.codes().get(cover.payer),
                "base",
                cover.base,
                "over",
                units(item.over),
                "permille",
                item.permille,
                "rest",
                units(item.rest),
                "paid",
                units(item.paid));
    }

    /** @param more names and values beside those that every charge has */
    private Step charge(ChargeSum.Item item, @Nullable Object... more) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.<@Nullable Object>asList(
                "service",
                item.price.serviceCode(),
                "setting",
                item.price.setting(),
                "priceFen",
                item.price.fen().fen(),
                "per",
                item.price.unit(),
                "rounding",
                item.price.rounding(),
                "visits",
                item.visits,
                "minutes",
                item.minutes,
                "billed",
                item.billed,
                "covered",
                item.covered,
                "earlier",
                units(item.earlier)));
        values.addAll(Arrays.asList(more));
        return Step.of(Steps.CHARGE, values.toArray());
    }

    private void limits(Contributor contributor, Cover cover, List<Step> steps) {
        Cover.Most[] limits = cover.most();
        int named = cover.card == null ? limits.length : limits.length - 1; // the card says its balance itself
        for (int i = 0; i < limits.length; i++) {
            Cover.Most limit = limits[i];
            long perUnit = limit.of() == Measure.MINUTES ? 1 : perFen;
            TreeMap<String, String> values = new TreeMap<>();
            for (ChargeSum.Cut cut : cover.sum().cuts(i)) {
                values.put(
                        Step.Cut.NAME + LimitUse.name(limit.per(), cut.period()),
                        new Step.Cut(
                                        Fraction.text(cut.asked(), perUnit),
                                        Fraction.text(cut.left(), perUnit),
                                        Fraction.text(cut.granted(), perUnit))
                                .text());
            }
            if (i < named || !values.isEmpty()) {
                values.put("per", limit.per().name());
                values.put("of", limit.of().name());
                values.put("most", Fraction.text(limit.most(), perUnit));
                long end = LimitUse.period(limit.per(), month.atEndOfMonth());
                values.put(
                        "unused",
                        Fraction.text(
                                Math.max(0, limit.most() - contributor.use().used(limit.per(), limit.of(), end)),
                                perUnit));
                steps.add(new Step(Steps.LIMIT, values));
            }
        }
    }

    /** By no award, and of nothing yet. */
    private Line family(ChargeSum family) {
        return new Line(
                household.id(),
                household.externalId(),
                Payer.FAMILY,
                null,
                "",
                "",
                null,
                "",
                0,
                month,
                0,
                family.visits(),
                0,
                Money.ZERO,
                Money.ZERO,
                List.of());
    }

    /** What a family owes: by the line of its award, if it pays by itself. */
    private Line invoice(Line of, ChargeSum family) {
        Money amount = total.add(family.paid());
        List<Step> steps = new ArrayList<>();
        of.steps().stream().filter(step -> !step.rule().equals(Steps.ROUND)).forEach(steps::add);
        family.items().forEach(item -> steps.add(charge(item)));
        new TreeMap<>(waterfall.unpriced())
                .forEach((service, visits) -> steps.add(Step.of(Steps.UNPRICED, "service", service, "visits", visits)));
        steps.add(total.step());
        return new Line(
                of.householdId(),
                of.household(),
                Payer.FAMILY,
                of.awardId(),
                of.award(),
                of.tier(),
                of.policyVersionId(),
                of.policyCode(),
                of.policyVersion(),
                month,
                of.visitsDue(),
                of.visitsVerified(),
                family.billed(),
                new Money(total.rounded(family.charged())),
                amount,
                steps);
    }

    private String units(long units) {
        return Fraction.text(units, perFen);
    }
}
