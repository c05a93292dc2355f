package org.anhu.settlement.rules;

import static org.anhu.settlement.rules.Cases.NOVEMBER;
import static org.anhu.settlement.rules.Cases.award;
import static org.anhu.settlement.rules.Cases.days;
import static org.anhu.settlement.rules.Cases.each;
import static org.anhu.settlement.rules.Cases.fen;
import static org.anhu.settlement.rules.Cases.flat;
import static org.anhu.settlement.rules.Cases.household;
import static org.anhu.settlement.rules.Cases.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.HoldRule;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.ProrationBasis;
import org.anhu.entitlement.StartRule;
import org.anhu.entitlement.StopRule;
import org.anhu.entitlement.VisitRule;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.kernel.Refusal;
import org.anhu.settlement.rules.Cases.Rules;
import org.junit.jupiter.api.Test;

/** Each rule of a policy version on the examples of domain.md 1.4 and on the edges of months. */
class MonthRulesTest {

    private static final Rules USUAL = Rules.usual();

    @Test
    void a_whole_month_pays_the_rate_of_the_tier() {
        assertThat(fen(settle(NOVEMBER, USUAL.policy(), award(1, "A", "2026-01-01", null))))
                .containsExactly(30000);
        assertThat(fen(settle(NOVEMBER, USUAL.policy(), award(1, "B", "2026-01-01", null))))
                .containsExactly(20000);
        assertThat(fen(settle(NOVEMBER, USUAL.policy(), award(1, "C", "2026-01-01", null))))
                .containsExactly(10000);
    }

    @Test
    void self_payers_stand_in_the_statement_with_nothing() {
        Line line = settle(NOVEMBER, USUAL.policy(), award(1, "D", "2026-01-01", null))
                .get(0);
        assertThat(line.payer()).isEqualTo(Payer.FAMILY);
        assertThat(line.amountFen().fen()).isZero();
        assertThat(flat(line, "days")).isEqualTo(30);
    }

    @Test
    void a_household_approved_on_the_tenth_starts_by_the_start_rule() {
        Award tenth = award(1, "B", "2026-11-10", null);
        assertThat(fen(settle(NOVEMBER, USUAL.start(StartRule.WHOLE_MONTH).policy(), tenth)))
                .containsExactly(20000);
        assertThat(fen(settle(NOVEMBER, USUAL.start(StartRule.FROM_DAY).policy(), tenth)))
                .containsExactly(14000); // 21 of 30 days
        Line next = settle(NOVEMBER, USUAL.start(StartRule.NEXT_MONTH).policy(), tenth)
                .get(0);
        assertThat(next.amountFen().fen()).isZero();
        assertThat(flat(next, "days")).isZero();
        assertThat(next.rule()).startsWith("NEXT_MONTH start on 2026-11-10; CALENDAR_DAYS 0/30");
        assertThat(fen(settle(
                        YearMonth.of(2026, 12),
                        USUAL.start(StartRule.NEXT_MONTH).policy(),
                        tenth)))
                .containsExactly(20000);
    }

    @Test
    void next_month_means_next_month_also_on_the_first() {
        Award first = award(1, "B", "2026-11-01", null);
        assertThat(fen(settle(NOVEMBER, USUAL.start(StartRule.NEXT_MONTH).policy(), first)))
                .containsExactly(0);
    }

    @Test
    void a_household_that_dies_on_the_fourteenth_stops_by_the_stop_rule() {
        Award fourteenth = award(1, "A", "2026-01-01", "2026-11-14");
        Line line = settle(NOVEMBER, USUAL.stop(StopRule.PRO_RATA).policy(), fourteenth)
                .get(0);
        assertThat(line.amountFen().fen()).isEqualTo(14000);
        assertThat(line.rule()).isEqualTo("PRO_RATA stop on 2026-11-14; CALENDAR_DAYS 14/30; BY_AWARD; exact");
        assertThat(fen(settle(NOVEMBER, USUAL.stop(StopRule.WHOLE_MONTH).policy(), fourteenth)))
                .containsExactly(30000);
        assertThat(fen(settle(NOVEMBER, USUAL.stop(StopRule.STOPS_NEXT_MONTH).policy(), fourteenth)))
                .containsExactly(30000);
    }

    @Test
    void a_start_and_a_stop_in_one_month_meet() {
        Award short_ = award(1, "A", "2026-11-05", "2026-11-14");
        assertThat(fen(settle(NOVEMBER, USUAL.start(StartRule.FROM_DAY).policy(), short_)))
                .containsExactly(10000); // 10 days
        assertThat(fen(settle(NOVEMBER, USUAL.policy(), short_))).containsExactly(14000); // from the 1st to the 14th
        assertThat(fen(settle(
                        NOVEMBER,
                        USUAL.start(StartRule.FROM_DAY)
                                .stop(StopRule.WHOLE_MONTH)
                                .policy(),
                        short_)))
                .containsExactly(26000);
        assertThat(fen(settle(
                        NOVEMBER,
                        USUAL.start(StartRule.NEXT_MONTH)
                                .stop(StopRule.WHOLE_MONTH)
                                .policy(),
                        short_)))
                .containsExactly(0);
    }

    @Test
    void days_in_hospital_are_paid_or_taken_out_by_the_hold_rule() {
        Award c = award(1, "C", "2026-01-01", null);
        Set<LocalDate> hospital = days("2026-11-08", "2026-11-20");
        Line paid = one(USUAL.hold(HoldRule.PAID).policy(), household(hospital, Map.of(), c));
        assertThat(paid.amountFen().fen()).isEqualTo(10000);
        assertThat(paid.rule()).isEqualTo("PAID hold of 13 days; whole month; BY_AWARD; exact");
        Line out = one(USUAL.hold(HoldRule.PRO_RATA).policy(), household(hospital, Map.of(), c));
        assertThat(out.amountFen().fen()).isEqualTo(5667); // 17 of 30 days of 100.00: 56.666...
        assertThat(flat(out, "days")).isEqualTo(17);
        assertThat(out.rule())
                .isEqualTo("PRO_RATA hold of 13 days; CALENDAR_DAYS 17/30; BY_AWARD; HALF_UP on the household's running"
                        + " total");
    }

    @Test
    void thirty_days_divide_every_month_alike() {
        PolicyVersion thirty = USUAL.start(StartRule.FROM_DAY)
                .basis(ProrationBasis.THIRTY_DAYS)
                .policy();
        YearMonth february = YearMonth.of(2026, 2);
        YearMonth leap = YearMonth.of(2028, 2);
        YearMonth december = YearMonth.of(2026, 12);
        assertThat(fen(settle(february, thirty, award(1, "A", "2025-01-01", null))))
                .containsExactly(30000);
        assertThat(fen(settle(february, thirty, award(1, "A", "2025-01-01", "2026-02-27"))))
                .containsExactly(27000);
        assertThat(fen(settle(february, thirty, award(1, "A", "2026-02-28", null))))
                .containsExactly(3000);
        assertThat(fen(settle(leap, thirty, award(1, "A", "2025-01-01", "2028-02-28"))))
                .containsExactly(28000);
        assertThat(fen(settle(leap, thirty, award(1, "A", "2028-02-29", null)))).containsExactly(2000);
        assertThat(fen(settle(december, thirty, award(1, "A", "2025-01-01", "2026-12-30"))))
                .containsExactly(30000);
        assertThat(fen(settle(december, thirty, award(1, "A", "2026-12-31", null))))
                .containsExactly(0);
    }

    @Test
    void calendar_days_divide_leap_february_by_29() {
        PolicyVersion policy = USUAL.start(StartRule.FROM_DAY).policy();
        YearMonth leap = YearMonth.of(2028, 2);
        assertThat(fen(settle(leap, policy, award(1, "A", "2025-01-01", null)))).containsExactly(30000);
        assertThat(fen(settle(leap, policy, award(1, "A", "2028-02-15", null))))
                .containsExactly(15517); // 15/29 of 300.00: 155.172...
        assertThat(fen(settle(YearMonth.of(2026, 2), policy, award(1, "A", "2026-02-15", null))))
                .containsExactly(15000); // 14/28
    }

    @Test
    void without_a_verified_visit_nothing_is_paid_where_the_policy_asks_for_one() {
        PolicyVersion policy = USUAL.visits(VisitRule.AT_LEAST_ONE_VERIFIED).policy();
        Award a = award(1, "A", "2026-01-01", null);
        Line none = one(policy, household(Set.of(), Map.of(), a));
        assertThat(none.amountFen().fen()).isZero();
        assertThat(none.rule()).isEqualTo("whole month; AT_LEAST_ONE_VERIFIED 0: not paid; exact");
        Line one = one(policy, household(Set.of(), each(days("2026-11-30", "2026-11-30")), a));
        assertThat(one.amountFen().fen()).isEqualTo(30000);
        assertThat(one.rule()).isEqualTo("whole month; AT_LEAST_ONE_VERIFIED 1; exact");
    }

    @Test
    void a_change_of_tier_pays_no_day_twice() {
        Award a = award(1, "A", "2026-01-01", "2026-11-14");
        Award b = award(2, "B", "2026-11-15", null);
        // 14/30 of 300.00 and 16/30 of 200.00, whatever whole-month rules say: each day has its own award
        assertThat(fen(settle(NOVEMBER, USUAL.policy(), a, b))).containsExactly(14000, 10667);
        assertThat(fen(settle(NOVEMBER, USUAL.stop(StopRule.WHOLE_MONTH).policy(), a, b)))
                .containsExactly(14000, 10667);
        // the old award keeps the month, the new one begins with the next
        assertThat(fen(settle(NOVEMBER, USUAL.stop(StopRule.STOPS_NEXT_MONTH).policy(), a, b)))
                .containsExactly(30000, 0);
        assertThat(fen(settle(
                        NOVEMBER,
                        USUAL.start(StartRule.NEXT_MONTH)
                                .stop(StopRule.WHOLE_MONTH)
                                .policy(),
                        a,
                        b)))
                .containsExactly(30000, 0);
    }

    @Test
    void visits_are_shown_where_their_day_is_paid() {
        Award a = award(1, "A", "2026-01-01", "2026-11-14");
        Award b = award(2, "B", "2026-11-15", null);
        List<Line> lines = MonthRules.settle(new MonthInputs(
                "street",
                NOVEMBER,
                List.of(USUAL.policy()),
                List.of(),
                List.of(household(Set.of(), each(days("2026-11-10", "2026-11-17")), a, b))));
        assertThat(lines).extracting(Line::visitsVerified).containsExactly(5, 3);
    }

    @Test
    void a_rate_that_changes_in_the_month_makes_two_lines_of_one_award() {
        PolicyVersion old =
                USUAL.version(1, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 11, 15), 30000, 20000, 10000, 0);
        PolicyVersion raised = USUAL.version(2, LocalDate.of(2026, 11, 16), null, 33000, 22000, 11000, 0);
        List<Line> lines = MonthRules.settle(new MonthInputs(
                "street",
                NOVEMBER,
                List.of(raised, old),
                List.of(),
                List.of(household(Set.of(), Map.of(), award(1, "A", "2026-01-01", null)))));
        assertThat(lines).extracting(Line::policyVersion).containsExactly(1, 2);
        assertThat(fen(lines)).containsExactly(15000, 16500);
    }

    @Test
    void an_award_without_a_policy_in_force_is_named_and_nothing_is_settled() {
        PolicyVersion over =
                USUAL.version(1, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 10, 31), 30000, 20000, 10000, 0);
        assertThatThrownBy(() -> settle(NOVEMBER, over, award(1, "A", "2026-01-01", null)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.findings()).singleElement().satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("policy-not-in-force");
                        assertThat(finding.value()).isEqualTo("AW-1");
                        assertThat(finding.detail()).contains("2026-11-01");
                    });
                });
    }

    private static Line one(PolicyVersion policy, HouseholdMonth household) {
        List<Line> lines =
                MonthRules.settle(new MonthInputs("street", NOVEMBER, List.of(policy), List.of(), List.of(household)));
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }
}
