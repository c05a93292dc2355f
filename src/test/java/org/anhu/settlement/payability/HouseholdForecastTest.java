package org.anhu.settlement.payability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.anhu.entitlement.benefit.Measure;
import org.anhu.entitlement.benefit.Period;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.NeedId;
import org.anhu.settlement.rules.GeneratedMonth;
import org.anhu.settlement.rules.HouseholdMonth;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.MonthRules;
import org.anhu.settlement.rules.ServedVisit;
import org.anhu.settlement.rules.Step;
import org.anhu.settlement.rules.Steps;
import org.anhu.settlement.rules.Terms;
import org.junit.jupiter.api.Test;

/** On generated months in which anything may come together; the seed is the number, so a failure comes back. */
class HouseholdForecastTest {

    private static final int CASES = Math.min(1_000, Integer.getInteger("anhu.cases", 1_000));
    private static final Standing NOTHING_KNOWN =
            new Standing(LocalDate.of(2025, 1, 1), Map.of(), Map.of(), Map.of(), Set.of(), Map.of());

    /** A month of which some visits are proved and the others planned. */
    private static final class Case {
        final GeneratedMonth generated;
        final YearMonth month;
        final Terms terms;
        final HouseholdMonth proved;
        final List<PlannedVisit> planned = new ArrayList<>();

        Case(long seed) {
            Random random = new Random(seed);
            generated = new GeneratedMonth(seed);
            month = generated.month();
            terms = new Terms(generated.policies(), generated.prices());
            List<ServedVisit> served = new ArrayList<>();
            for (ServedVisit visit : generated.household().visits()) {
                if (visit.date().isBefore(month.atDay(1)) || random.nextInt(3) == 0) {
                    served.add(visit);
                } else {
                    planned.add(new PlannedVisit(
                            new NeedId(planned.size() + 1L),
                            new AreaId(1),
                            new HouseholdId(1),
                            List.of(visit),
                            List.of(),
                            false));
                }
            }
            HouseholdMonth all = generated.household();
            proved = new HouseholdMonth(
                    all.id(), all.externalId(), all.awards(), all.held(), all.due(), served, all.past());
        }

        HouseholdForecast forecast() {
            return new HouseholdForecast(proved, proved, month, terms, NOTHING_KNOWN);
        }

        List<Line> settle(HouseholdMonth household) {
            Findings findings = new Findings();
            List<Line> lines = new ArrayList<>();
            MonthRules.settle(household, month, terms, findings, lines);
            MonthRules.refuseIfAny(month, findings);
            return lines;
        }
    }

    @Test
    void what_is_judged_adds_up_to_what_the_month_is_settled_at_with_all_of_it() {
        int paying = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Case one = new Case(seed);
            List<NeedPayability> judged = one.forecast().judge(one.planned);
            long without = paid(one.settle(one.proved));
            long with = paid(one.settle(one.generated.household()));
            long family = family(one.settle(one.generated.household())) - family(one.settle(one.proved));
            assertThat(sum(judged.stream().map(NeedPayability::paidFen).toList()))
                    .as("paid, seed %d", seed)
                    .isEqualTo(with - without);
            assertThat(sum(judged.stream().map(NeedPayability::familyFen).toList()))
                    .as("by the family, seed %d", seed)
                    .isEqualTo(family);
            paying += with > without ? 1 : 0;
        }
        assertThat(paying).as("months in which something planned is paid").isGreaterThan(CASES / 3);
    }

    @Test
    void used_planned_and_left_add_up_and_what_is_left_is_what_the_lines_say() {
        int shown = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Case one = new Case(seed);
            HouseholdForecast forecast = one.forecast();
            forecast.judge(one.planned);
            Set<LocalDate> last = new TreeSet<>(Set.of(one.month.atEndOfMonth()));
            for (AwardUse use : forecast.uses(last, last)) {
                for (LimitUse limit : use.limits()) {
                    assertThat(limit.used() + limit.planned() + limit.left())
                            .as("seed %d %s", seed, limit)
                            .isEqualTo(limit.most());
                    assertThat(limit.left()).isNotNegative();
                    assertThat(unused(one, use, limit))
                            .as("seed %d %s", seed, limit)
                            .contains(limit.left());
                    shown++;
                }
            }
        }
        assertThat(shown).isGreaterThan(CASES / 3);
    }

    @Test
    void what_is_left_on_cards_is_what_the_lines_leave() {
        int shown = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Case one = new Case(seed);
            HouseholdForecast forecast = one.forecast();
            forecast.judge(one.planned);
            List<Step> cards = forecast.lines().stream()
                    .flatMap(line -> line.step(Steps.CARD).stream())
                    .toList();
            if (!cards.isEmpty()) {
                long onThem = forecast.outlook().issues(List.of()).stream()
                        .mapToLong(issue -> issue.fen())
                        .sum();
                long after = forecast.outlook().issues(forecast.lines()).stream()
                        .mapToLong(issue -> issue.fen())
                        .sum();
                long spent =
                        cards.stream().mapToLong(card -> card.number("spent")).sum();
                assertThat(after).as("seed %d", seed).isEqualTo(onThem - spent);
                shown++;
            }
        }
        assertThat(shown).isGreaterThan(CASES / 10);
    }

    /** By the steps of the award's lines; a version that does not pay at the end of the month has another limit. */
    private static List<Long> unused(Case one, AwardUse use, LimitUse limit) {
        return one.settle(one.generated.household()).stream()
                .filter(line -> use.awardId().equals(line.awardId()))
                .flatMap(line -> line.steps().stream())
                .filter(step -> step.rule().equals(Steps.LIMIT)
                        && Period.valueOf(step.text("per")) == limit.per()
                        && Measure.valueOf(step.text("of")) == limit.of())
                .map(step -> whole(step.text("unused")))
                .toList();
    }

    private static long whole(String fraction) {
        int slash = fraction.indexOf('/');
        return slash < 0
                ? Long.parseLong(fraction)
                : Long.parseLong(fraction.substring(0, slash)) / Long.parseLong(fraction.substring(slash + 1));
    }

    private static long paid(List<Line> lines) {
        return sum(lines.stream().map(Line::paidOut).toList());
    }

    private static long family(List<Line> lines) {
        return sum(lines.stream().map(Line::amountFen).toList()) - paid(lines);
    }

    private static long sum(List<Money> amounts) {
        return amounts.stream().mapToLong(Money::fen).sum();
    }
}
