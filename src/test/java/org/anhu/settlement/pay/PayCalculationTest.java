package org.anhu.settlement.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PayRuleId;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.VisitId;
import org.anhu.people.CaregiverKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayCalculationTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 7, 1);

    private final List<PayRule> rules = new ArrayList<>();
    private final List<PaidVisit> visits = new ArrayList<>();
    private CaregiverKind kind = CaregiverKind.STAFF;
    private LocalDate from = LONG_AGO;
    private @Nullable LocalDate to;
    private Map<PayComponent, String> facts = Map.of();
    private Set<String> certificates = Set.of();

    @Test
    void s1_06_five_components_come_to_3050() {
        five();
        assertThat(amounts()).containsExactly(200_000L, 30_000L, 10_000L, 20_000L, 45_000L);
        assertThat(total()).isEqualTo(Money.ofYuan(3_050));
        assertThat(lines().get(2).values()).containsEntry("years", "5");
    }

    @Test
    void the_best_paid_valid_certificate_counts_once_and_an_unknown_grade_not_at_all() {
        rule(PayComponent.QUALIFICATION, "CARE/3", 20_000);
        rule(PayComponent.QUALIFICATION, "CARE/4", 35_000);
        rule(PayComponent.QUALIFICATION, "CARE/5", 50_000);
        rule(PayComponent.PERFORMANCE, "A", 45_000);
        certificates = Set.of("CARE/3", "CARE/4");
        facts = Map.of(PayComponent.PERFORMANCE, "F");
        assertThat(amounts()).containsExactly(35_000L);
    }

    @Test
    void years_count_when_they_are_whole_and_not_above_the_most() {
        rules.add(rule(PayComponent.SENIORITY, CaregiverKind.STAFF, null, 2_000, 10, false));
        from = LocalDate.of(2021, 12, 1);
        assertThat(amounts()).containsExactly(10_000L);
        from = LocalDate.of(2021, 12, 2);
        assertThat(amounts()).containsExactly(8_000L);
        from = LocalDate.of(1999, 1, 1);
        assertThat(amounts()).containsExactly(20_000L);
        from = LocalDate.of(2026, 3, 1);
        assertThat(amounts()).isEmpty();
    }

    @Test
    void a_contract_that_ends_pays_by_its_days_where_the_rule_says_so() {
        rules.add(rule(PayComponent.BASE, CaregiverKind.STAFF, null, 200_000, null, true));
        to = LocalDate.of(2026, 11, 13);
        assertThat(amounts()).containsExactly(86_667L); // 13/30, half up
        to = LocalDate.of(2026, 10, 31);
        assertThat(amounts()).isEmpty();
    }

    @Test
    void travel_and_substitution_are_rounded_once_a_month() {
        rule(PayComponent.TRAVEL_TIME, null, 2_000);
        rules.add(new PayRule(
                new PayRuleId(50),
                new AreaId(1),
                PayComponent.TRAVEL_DISTANCE,
                CaregiverKind.STAFF,
                null,
                new Money(50),
                null,
                false,
                130,
                Fund.FISCAL,
                NOVEMBER,
                null,
                "办法"));
        rule(PayComponent.SUBSTITUTE, null, 600);
        visit(60, false, 0, 0);
        visit(52, true, 610, 1_234);
        visit(53, true, 655, 2_345);
        assertThat(amounts()).containsExactly(703L, 233L, 1_050L);
        assertThat(lines().get(0).values()).containsEntry("travelSeconds", "1265");
        assertThat(lines().get(1).values()).containsEntry("metres", "3579");
        assertThat(lines().get(2).values()).containsEntry("substituteMinutes", "105");
    }

    @Test
    void a_relative_is_paid_by_the_own_rate_up_to_its_most() {
        kind = CaregiverKind.RELATIVE;
        rules.add(rule(PayComponent.VISIT_TIME, CaregiverKind.RELATIVE, null, 1_500, 2, false));
        visit(60, false, 0, 0);
        visit(45, false, 0, 0);
        assertThat(amounts()).containsExactly(2_625L);
        visit(60, false, 0, 0);
        assertThat(amounts()).containsExactly(3_000L);
    }

    @Test
    void a_volunteer_gets_minutes_and_never_money() {
        five();
        kind = CaregiverKind.VOLUNTEER;
        visit(60, false, 600, 1_000);
        visit(30, false, 600, 1_000);
        assertThat(lines()).isEmpty();
        assertThat(PayCalculation.timeBankMinutes(inputs())).isEqualTo(90);
        kind = CaregiverKind.STAFF;
        assertThat(PayCalculation.timeBankMinutes(inputs())).isZero();
        assertThatThrownBy(() -> new PayRuleDetails(
                        new AreaId(1),
                        PayComponent.BASE,
                        CaregiverKind.VOLUNTEER,
                        null,
                        new Money(1),
                        null,
                        null,
                        null,
                        Fund.CHARITY,
                        NOVEMBER,
                        null,
                        "办法"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings().get(0).code()).isEqualTo("volunteers-are-unpaid"));
    }

    @Test
    void each_line_can_be_derived_again_from_what_it_holds() {
        five();
        visit(60, false, 600, 1_000);
        assertThat(lines())
                .allSatisfy(line -> assertThat(line.amountFen().fen())
                        .isEqualTo(Math.round((double) line.rateFen().fen() * line.numerator() / line.denominator())));
    }

    private void five() {
        rule(PayComponent.BASE, null, 200_000);
        rule(PayComponent.POST, "组长", 30_000);
        rule(PayComponent.SENIORITY, null, 2_000);
        rule(PayComponent.QUALIFICATION, "CARE/3", 20_000);
        rule(PayComponent.PERFORMANCE, "A", 45_000);
        facts = Map.of(PayComponent.POST, "组长", PayComponent.PERFORMANCE, "A");
        certificates = Set.of("CARE/3");
    }

    private void rule(PayComponent component, @Nullable String key, long fen) {
        rules.add(rule(component, CaregiverKind.STAFF, key, fen, null, false));
    }

    private PayRule rule(
            PayComponent component,
            CaregiverKind of,
            @Nullable String key,
            long fen,
            @Nullable Integer most,
            boolean byDays) {
        return new PayRule(
                new PayRuleId(rules.size() + 1),
                new AreaId(1),
                component,
                of,
                key,
                new Money(fen),
                most,
                byDays,
                100,
                Fund.FISCAL,
                NOVEMBER,
                null,
                "武昌区养老护理员岗位补贴办法");
    }

    private void visit(int minutes, boolean substitute, int travelSeconds, int metres) {
        visits.add(new PaidVisit(
                new VisitId(visits.size() + 1), NOVEMBER.atDay(3), "HH-1", minutes, substitute, travelSeconds, metres));
    }

    private PayInputs inputs() {
        return new PayInputs(kind, NOVEMBER, from, to, certificates, facts, rules, visits);
    }

    private List<PayLine> lines() {
        return PayCalculation.lines(inputs());
    }

    private List<Long> amounts() {
        return lines().stream().map(line -> line.amountFen().fen()).toList();
    }

    private Money total() {
        return lines().stream().map(PayLine::amountFen).reduce(Money.ZERO, Money::plus);
    }
}
