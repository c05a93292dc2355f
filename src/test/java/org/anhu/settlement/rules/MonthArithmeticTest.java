package org.anhu.settlement.rules;

import static org.anhu.settlement.rules.Cases.award;
import static org.anhu.settlement.rules.Cases.flat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.HoldRule;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.ProrationBasis;
import org.anhu.entitlement.StartRule;
import org.anhu.entitlement.StopRule;
import org.anhu.entitlement.VisitRule;
import org.anhu.kernel.HouseholdId;
import org.anhu.settlement.rules.Cases.Rules;
import org.junit.jupiter.api.Test;

/** What must hold for every month, on many generated ones; the seed is fixed, so a failure comes back. */
class MonthArithmeticTest {

    private static final int CASES = Integer.getInteger("anhu.cases", 100_000) / 5;

    private final Random random = new Random(20261101);

    @Test
    void parts_of_a_month_add_up_to_the_whole_to_the_fen() {
        for (int i = 0; i < CASES; i++) {
            YearMonth month = month();
            long rate = 1L + random.nextInt(100_000);
            Rules rules = new Rules(
                    StartRule.FROM_DAY,
                    StopRule.PRO_RATA,
                    HoldRule.PAID,
                    one(ProrationBasis.values()),
                    VisitRule.BY_AWARD);
            PolicyVersion policy = rules.version(1, LocalDate.of(2000, 1, 1), null, rate, rate, rate, rate);
            List<Award> parts = consecutive(month);
            List<Line> lines = Cases.settle(month, policy, parts.toArray(Award[]::new));
            assertThat(total(lines)).as("%s at %d in %s", parts, rate, month).isEqualTo(rate);
            assertThat(lines.stream().mapToInt(line -> flat(line, "parts")).sum())
                    .isEqualTo(flat(lines.get(0), "partsInMonth"));
        }
    }

    @Test
    void no_line_and_no_household_month_is_ever_above_the_rate_or_below_zero() {
        for (int i = 0; i < CASES; i++) {
            YearMonth month = month();
            long rate = random.nextInt(100_000);
            PolicyVersion policy = anyRules().version(1, LocalDate.of(2000, 1, 1), null, rate, rate, rate, rate);
            HouseholdMonth household = household(1, month);
            List<Line> lines =
                    MonthRules.settle(new MonthInputs("street", month, List.of(policy), List.of(), List.of(household)));
            assertThat(lines).allSatisfy(line -> {
                assertThat(line.amountFen().fen()).isBetween(0L, rate);
                assertThat(flat(line, "days")).isBetween(0, month.lengthOfMonth());
                assertThat(flat(line, "parts")).isBetween(0, flat(line, "partsInMonth"));
            });
            assertThat(total(lines)).isLessThanOrEqualTo(rate);
            assertThat(lines.stream().mapToInt(line -> flat(line, "days")).sum())
                    .isLessThanOrEqualTo(month.lengthOfMonth());
            assertThat(lines)
                    .extracting(Line::awardId)
                    .containsAll(household.awards().stream().map(Award::id).toList());
        }
    }

    @Test
    void a_line_is_within_one_fen_of_its_exact_share() {
        for (int i = 0; i < CASES; i++) {
            YearMonth month = month();
            PolicyVersion policy = anyRules()
                    .visits(VisitRule.BY_AWARD)
                    .version(1, LocalDate.of(2000, 1, 1), null, 30_001, 20_003, 10_007, 0);
            List<Line> lines = MonthRules.settle(
                    new MonthInputs("street", month, List.of(policy), List.of(), List.of(household(1, month))));
            for (Line line : lines) {
                double exact = (double) line.grossFen().fen() * flat(line, "parts") / flat(line, "partsInMonth");
                assertThat(Math.abs(line.amountFen().fen() - exact)).isLessThan(1.0);
            }
        }
    }

    @Test
    void every_line_can_be_derived_again_from_its_steps() {
        for (int i = 0; i < CASES; i++) {
            YearMonth month = month();
            PolicyVersion policy = anyRules().version(1, LocalDate.of(2000, 1, 1), null, 30_001, 20_003, 10_007, 0);
            List<Line> lines = MonthRules.settle(
                    new MonthInputs("street", month, List.of(policy), List.of(), List.of(household(1, month))));
            assertThat(lines)
                    .allSatisfy(line -> assertThat(Rederivation.amount(line)).isEqualTo(line.amountFen()));
        }
    }

    @Test
    void no_order_of_the_inputs_changes_a_byte() {
        for (int i = 0; i < 200; i++) {
            YearMonth month = month();
            List<HouseholdMonth> households = new ArrayList<>();
            for (int h = 1; h <= 20; h++) {
                households.add(household(h, month));
            }
            List<PolicyVersion> policies = new ArrayList<>(List.of(
                    anyRules().version(1, LocalDate.of(2000, 1, 1), month.atDay(9), 30000, 20000, 10000, 0),
                    anyRules().version(2, month.atDay(10), null, 33000, 22000, 11000, 0)));
            MonthInputs inputs = new MonthInputs("street", month, policies, List.of(), households);
            List<Line> lines = MonthRules.settle(inputs);
            Collections.shuffle(policies, random);
            Collections.shuffle(households, random);
            households.replaceAll(this::shuffled);
            MonthInputs again = new MonthInputs("street", month, policies, List.of(), households);
            assertThat(inputsHash(again)).isEqualTo(inputsHash(inputs));
            assertThat(MonthRules.settle(again)).isEqualTo(lines);
            assertThat(Canonical.outputHash(MonthRules.settle(again))).isEqualTo(Canonical.outputHash(lines));
        }
    }

    private static String inputsHash(MonthInputs inputs) {
        RunHash hash = RunHash.ofInputs(inputs.street(), inputs.month(), inputs.policies(), inputs.prices());
        inputs.households().stream()
                .sorted(Comparator.comparing(HouseholdMonth::externalId))
                .forEach(hash::add);
        return hash.hex();
    }

    @Test
    void all_visits_of_a_household_with_an_award_stand_in_its_lines() {
        for (int i = 0; i < CASES; i++) {
            YearMonth month = month();
            PolicyVersion policy = anyRules().version(1, LocalDate.of(2000, 1, 1), null, 30000, 20000, 10000, 0);
            HouseholdMonth household = household(1, month);
            List<Line> lines =
                    MonthRules.settle(new MonthInputs("street", month, List.of(policy), List.of(), List.of(household)));
            assertThat(lines.stream().mapToInt(Line::visitsVerified).sum()).isEqualTo(household.visitsVerified(month));
        }
    }

    private HouseholdMonth shuffled(HouseholdMonth household) {
        List<Award> awards = new ArrayList<>(household.awards());
        Collections.shuffle(awards, random);
        List<ServedVisit> visits = new ArrayList<>(household.visits());
        Collections.shuffle(visits, random);
        return new HouseholdMonth(
                household.id(),
                household.externalId(),
                awards,
                household.held(),
                household.due(),
                visits,
                household.past());
    }

    private HouseholdMonth household(int number, YearMonth month) {
        Set<LocalDate> held = new HashSet<>();
        Map<LocalDate, Integer> verified = new HashMap<>();
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            if (random.nextInt(4) == 0) {
                held.add(day);
            }
            if (random.nextInt(8) == 0) {
                verified.put(day, 1 + random.nextInt(3));
            }
        }
        List<Award> awards = consecutive(month);
        if (awards.size() > 1 && random.nextBoolean()) {
            awards.remove(random.nextInt(awards.size())); // leaves a gap
        }
        return new HouseholdMonth(
                new HouseholdId(number), "HH-" + number, awards, held, verified, Cases.visits(verified), List.of());
    }

    /** One to four awards that cover the month without a gap. */
    private List<Award> consecutive(YearMonth month) {
        List<Award> awards = new ArrayList<>();
        LocalDate from = month.atDay(1).minusDays(random.nextInt(3));
        int number = 1;
        while (!from.isAfter(month.atEndOfMonth())) {
            LocalDate start = number == 1 ? from : month.atDay(1).isAfter(from) ? month.atDay(1) : from;
            int length = 1 + random.nextInt(number == 4 ? 60 : 31);
            LocalDate to = number == 4 ? null : start.plusDays(length - 1L);
            String tier = String.valueOf("ABC".charAt(random.nextInt(3)));
            awards.add(award(number, tier, start.toString(), to == null ? null : to.toString()));
            if (to == null) {
                break;
            }
            from = to.plusDays(1);
            number++;
        }
        awards.removeIf(award -> award.to() != null && award.to().isBefore(month.atDay(1)));
        return awards;
    }

    private Rules anyRules() {
        return new Rules(
                one(StartRule.values()),
                one(StopRule.values()),
                one(HoldRule.values()),
                one(ProrationBasis.values()),
                one(VisitRule.values()));
    }

    private YearMonth month() {
        return YearMonth.of(2024 + random.nextInt(6), 1 + random.nextInt(12));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static long total(List<Line> lines) {
        return lines.stream().mapToLong(line -> line.amountFen().fen()).sum();
    }
}
