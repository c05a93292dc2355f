package org.anhu.entitlement.eligibility;

import static java.util.Objects.requireNonNull;
import static org.anhu.entitlement.eligibility.Case.born;
import static org.anhu.entitlement.eligibility.Case.cannotCareForSelf;
import static org.anhu.entitlement.eligibility.Case.elder;
import static org.anhu.entitlement.eligibility.Case.household;
import static org.anhu.entitlement.eligibility.Case.needsCare;
import static org.anhu.entitlement.eligibility.Case.sanwu;
import static org.anhu.kernel.Sex.FEMALE;
import static org.anhu.kernel.Sex.MALE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** domain.md 8: G1 to G16 on the shipped policy of Dalian, and the examples of S3-03 to S3-14. */
class GoldenVectorsTest {

    private static final EligibilityTable DALIAN = ShippedPolicies.table("DL-SHK-1");

    @Test
    void g1_a_man_of_80_without_anything_who_cannot_care_for_himself_gets_a() {
        awards(household().with(sanwu(cannotCareForSelf(elder(MALE, 80)))), "A", "A1");
    }

    @Test
    void g2_at_78_an_officer_decides_and_a_tolerance_of_2_accepts() {
        Case of78 = household().with(sanwu(cannotCareForSelf(elder(MALE, 78))));
        Evaluation open = of78.under(DALIAN);
        assertThat(open.outcome()).isEqualTo(Outcome.OFFICER_DECISION);
        assertThat(open.tier()).isEqualTo("A");
        assertThat(open.without()).isEqualTo("C");
        assertThat(open.trace().get(0).result()).isEqualTo(Truth.OFFICER);
        JsonNode policy = ShippedPolicies.json("DL-SHK-1");
        ObjectNode age = (ObjectNode) policy.at("/eligibility/rows/0/when/anyElder/all/3");
        age.remove("officerTolerance");
        age.put("tolerance", 2);
        Evaluation accepted = of78.under(ShippedPolicies.table(policy));
        assertThat(accepted.outcome()).isEqualTo(Outcome.AWARD);
        assertThat(accepted.tier()).isEqualTo("A");
    }

    @Test
    void s3_03_what_the_officer_decides_settles_it_and_77_is_beyond_the_tolerance() {
        awards(household().with(sanwu(cannotCareForSelf(elder(MALE, 78)))).decided("A1", true), "A", "A1");
        awards(
                household()
                        .with(sanwu(cannotCareForSelf(elder(MALE, 78))))
                        .single(100_000)
                        .decided("A1", false),
                "C",
                "C1");
        awards(household().with(sanwu(cannotCareForSelf(elder(MALE, 77)))).single(100_000), "C", "C1");
    }

    @Test
    void g3_a_woman_of_70_without_children_on_the_allowance_gets_a() {
        Case woman =
                household().with(elder(FEMALE, 70).with(Fact.CHILDLESS, true)).with(Fact.DIBAO, true);
        awards(woman, "A", "A2");
    }

    @Test
    void s3_04_a_setting_says_whether_the_second_leg_asks_for_need() {
        JsonNode policy = ShippedPolicies.json("DL-SHK-1");
        ((ObjectNode) policy.at("/eligibility/settings")).put("A.second_leg_requires_need", true);
        EligibilityTable strict = ShippedPolicies.table(policy);
        Facts woman = elder(FEMALE, 70).with(Fact.CHILDLESS, true);
        Evaluation able = household()
                .with(woman)
                .with(Fact.DIBAO, true)
                .with(Fact.SELF_PAY, false)
                .under(strict);
        assertThat(able.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(household()
                        .with(needsCare(woman))
                        .with(Fact.DIBAO, true)
                        .under(strict)
                        .tier())
                .isEqualTo("A");
    }

    @Test
    void g4_a_couple_with_1000_yuan_gets_b() {
        awards(household().with(needsCare(elder(MALE, 70))).couple(100_000), "B", "B1");
    }

    @Test
    void g5_a_couple_with_1000_yuan_and_a_fen_gets_c() {
        awards(household().with(needsCare(elder(MALE, 70))).couple(100_001), "C", "C1");
    }

    @Test
    void g6_a_woman_of_65_alone_with_600_yuan_gets_b() {
        awards(household().with(needsCare(elder(FEMALE, 65))).single(60_000), "B", "B1");
        awards(household().with(needsCare(elder(FEMALE, 65))).single(60_001), "C", "C1");
    }

    @Test
    void g7_a_woman_of_64_gets_c() {
        awards(household().with(needsCare(elder(FEMALE, 64))).single(60_000), "C", "C1");
    }

    @Test
    void g8_one_elder_who_qualifies_is_enough_for_the_household() {
        Case couple = household()
                .with(elder(MALE, 69))
                .with(needsCare(elder(FEMALE, 66)))
                .couple(90_000);
        awards(couple, "B", "B1");
    }

    @Test
    void g8_the_same_elder_must_be_old_enough_and_in_need() {
        Case couple = household()
                .with(needsCare(elder(MALE, 69)))
                .with(elder(FEMALE, 66))
                .couple(90_000);
        awards(couple, "C", "C1");
    }

    @Test
    void g9_bedridden_with_a_certificate_gets_b_and_a_laid_off_son_may_care() {
        Evaluation judged = bedridden()
                .holds(MaterialKind.HOSPITAL_CERTIFICATE, "E-1", LocalDate.of(2026, 12, 31))
                .with(Fact.NOTICE_OVER, true)
                .with(Fact.OBJECTION, false)
                .under(DALIAN);
        assertThat(judged.outcome()).isEqualTo(Outcome.AWARD);
        assertThat(judged.tier()).isEqualTo("B");
        assertThat(judged.row()).isEqualTo("B2");
        assertThat(judged.allows("RELATIVE_CAREGIVER")).isTrue();
    }

    @Test
    void g10_without_the_certificate_it_is_asked_for_and_nothing_is_refused() {
        Evaluation judged = bedridden().couple(200_000).under(DALIAN);
        assertThat(judged.outcome()).isEqualTo(Outcome.INCOMPLETE_MATERIALS);
        assertThat(judged.tier()).isEqualTo("B");
        assertThat(judged.without()).isEqualTo("C");
        assertThat(judged.missing()).containsExactly(new Missing(Missing.Kind.MATERIAL, "HOSPITAL_CERTIFICATE", "E-1"));
    }

    @Test
    void s3_02_the_tiers_are_worth_300_200_100_and_nothing_a_household_and_month() {
        JsonNode rates = ShippedPolicies.json("DL-SHK-1").get("rates");
        assertThat(rates).hasSize(4);
        assertThat(rates.findValuesAsText("tier")).containsExactly("A", "B", "C", "D");
        assertThat(rates.findValuesAsText("amountFen")).containsExactly("30000", "20000", "10000", "0");
    }

    @Test
    void s3_06_a_woman_born_on_10_november_1961_is_65_on_the_batch_day_of_november_2026_and_64_on_octobers() {
        Facts woman = needsCare(born(FEMALE, LocalDate.of(1961, 11, 10)));
        LocalDate november = DALIAN.referenceDate(LocalDate.of(2026, 11, 3));
        LocalDate october = DALIAN.referenceDate(LocalDate.of(2026, 10, 3));
        awards(Case.on(november).with(woman).single(60_000), "B", "B1");
        awards(Case.on(october).with(woman).single(60_000), "C", "C1");
        awards(household().with(needsCare(elder(MALE, 69))).single(60_000), "C", "C1");
        awards(household().with(needsCare(elder(MALE, 70))).single(60_000), "B", "B1");
    }

    @Test
    void s3_07_both_limits_hold_the_amount_itself_and_go_by_who_lives_there() {
        awards(household().with(needsCare(elder(MALE, 70))).couple(100_000), "B", "B1");
        awards(household().with(needsCare(elder(MALE, 70))).couple(100_001), "C", "C1");
        awards(household().with(needsCare(elder(MALE, 70))).single(60_000), "B", "B1");
        awards(household().with(needsCare(elder(MALE, 70))).single(60_001), "C", "C1");
    }

    @Test
    void s3_10_with_1500_yuan_and_in_need_of_care_c_is_what_is_left() {
        awards(household().with(needsCare(elder(MALE, 70))).couple(150_000), "C", "C1");
    }

    @Test
    void s3_08_a_certificate_of_another_elder_or_one_that_has_ended_does_not_count() {
        Case ended =
                bedridden().couple(200_000).holds(MaterialKind.HOSPITAL_CERTIFICATE, "E-1", Case.BATCH.minusDays(1));
        assertThat(ended.under(DALIAN).outcome()).isEqualTo(Outcome.INCOMPLETE_MATERIALS);
        Case others = bedridden().couple(200_000).with(elder(FEMALE, 60));
        others.holds(MaterialKind.HOSPITAL_CERTIFICATE, "E-2", null);
        assertThat(others.under(DALIAN).outcome()).isEqualTo(Outcome.INCOMPLETE_MATERIALS);
        Case lastDay = bedridden().couple(200_000).holds(MaterialKind.HOSPITAL_CERTIFICATE, "E-1", Case.BATCH);
        awards(lastDay, "B", "B2");
    }

    @Test
    void g11_an_objection_on_the_third_day_blocks() {
        Evaluation judged = bedridden()
                .holds(MaterialKind.HOSPITAL_CERTIFICATE, "E-1", null)
                .with(Fact.OBJECTION, true)
                .under(DALIAN);
        assertThat(judged.outcome()).isEqualTo(Outcome.OBJECTED);
        assertThat(judged.tier()).isEqualTo("B");
        assertThat(judged.allows("RELATIVE_CAREGIVER")).isFalse();
    }

    @Test
    void g12_an_ill_husband_with_an_unemployed_wife_on_the_allowance_gets_c() {
        Facts husband = cannotCareForSelf(elder(MALE, 62)).with(Fact.SERIOUSLY_ILL, true);
        Facts wife = elder(FEMALE, 60).with(Fact.UNEMPLOYED, true);
        Evaluation judged =
                household().with(husband).with(wife).with(Fact.DIBAO, true).under(DALIAN);
        assertThat(judged.tier()).isEqualTo("C");
        assertThat(judged.trace().stream().filter(it -> it.row().equals("C2")).map(RowTrace::result))
                .containsExactly(Truth.PASSED);
        Evaluation reversed = household()
                .with(husband.with(Fact.UNEMPLOYED, true))
                .with(elder(FEMALE, 60))
                .with(Fact.DIBAO, true)
                .under(DALIAN);
        assertThat(reversed.trace().stream().filter(it -> it.row().equals("C2")).map(RowTrace::result))
                .as("it is the other one who must be unemployed")
                .containsExactly(Truth.FAILED);
    }

    @Test
    void g13_well_off_and_registered_elsewhere_pays_itself() {
        Facts elder = needsCare(elder(MALE, 75)).with(Fact.HUKOU_HERE, false);
        awards(household().with(elder).with(Fact.WELL_OFF, true), "D", "D1");
    }

    @Test
    void g14_two_elders_who_both_fulfil_a_make_one_award_of_the_household() {
        Facts man = sanwu(cannotCareForSelf(elder(MALE, 82)));
        Facts woman = sanwu(cannotCareForSelf(elder(FEMALE, 81)));
        Evaluation judged = household().with(man).with(woman).under(DALIAN);
        assertThat(judged.tier()).isEqualTo("A");
        assertThat(DALIAN.subject()).isEqualTo(Subject.HOUSEHOLD);
    }

    @Test
    void g15_age_is_counted_on_the_batch_day() {
        Facts tomorrow = needsCare(born(FEMALE, LocalDate.of(1961, 11, 11)));
        awards(household().with(tomorrow).single(60_000), "C", "C1");
        Facts today = needsCare(born(FEMALE, LocalDate.of(1961, 11, 10)));
        awards(household().with(today).single(60_000), "B", "B1");
        awards(Case.on(LocalDate.of(2026, 10, 10)).with(today).single(60_000), "C", "C1");
    }

    @Test
    void g16_who_is_born_on_29_february_grows_older_on_1_march_unless_the_policy_says_otherwise() {
        Facts man = needsCare(born(MALE, LocalDate.of(1956, 2, 29)));
        Case lastOfFebruary = Case.on(LocalDate.of(2026, 2, 28)).with(man).couple(100_000);
        awards(lastOfFebruary, "C", "C1");
        awards(Case.on(LocalDate.of(2026, 3, 1)).with(man).couple(100_000), "B", "B1");
        JsonNode policy = ShippedPolicies.json("DL-SHK-1");
        ((ObjectNode) policy.at("/eligibility/age")).put("leapBirthday", "FEBRUARY_28");
        assertThat(lastOfFebruary.under(ShippedPolicies.table(policy)).tier()).isEqualTo("B");
    }

    @Test
    void s3_13_the_trace_says_which_clause_failed_on_which_value() {
        Evaluation judged =
                household().with(needsCare(elder(MALE, 70))).couple(100_001).under(DALIAN);
        RowTrace b1 = judged.trace().get(2);
        assertThat(b1.row()).isEqualTo("B1");
        assertThat(b1.text()).contains("含1000元");
        assertThat(b1.result()).isEqualTo(Truth.FAILED);
        ClauseTrace income = b1.clause().parts().get(1).parts().get(0).parts().get(1);
        assertThat(income.clause()).isEqualTo("monthlyIncome <= 100000");
        assertThat(income.value()).isEqualTo("100001");
        assertThat(income.result()).isEqualTo(Truth.FAILED);
    }

    @Test
    void s3_09_a_notice_of_three_days_from_the_5th_lets_it_hold_from_the_8th() {
        Notice notice = requireNonNull(DALIAN.notice());
        assertThat(notice.earliestEffective(LocalDate.of(2026, 11, 5), day -> true))
                .isEqualTo("2026-11-08");
        assertThat(notice.earliestEffective(LocalDate.of(2026, 11, 29), day -> true))
                .isEqualTo("2026-12-02");
        Notice working = new Notice(3, DayCount.WORKING_DAYS);
        assertThat(working.earliestEffective(
                        LocalDate.of(2026, 11, 5), day -> day.getDayOfWeek().getValue() < 6))
                .isEqualTo("2026-11-10");
    }

    @Test
    void s3_14_the_10th_belongs_to_its_batch_if_the_cutoff_is_inclusive() {
        LocalDate tenth = LocalDate.of(2026, 11, 10);
        assertThat(DALIAN.cutoff()).isEqualTo(new Cutoff(10, true));
        assertThat(new Cutoff(10, true).batchOf(tenth)).isEqualTo(YearMonth.of(2026, 11));
        assertThat(new Cutoff(10, false).batchOf(tenth)).isEqualTo(YearMonth.of(2026, 12));
        assertThat(new Cutoff(10, true).batchOf(tenth.plusDays(1))).isEqualTo(YearMonth.of(2026, 12));
        assertThat(DALIAN.referenceDate(tenth.plusDays(1))).isEqualTo("2026-12-10");
    }

    private static Case bedridden() {
        Facts man = cannotCareForSelf(elder(MALE, 72)).with(Fact.BEDRIDDEN, true);
        return household()
                .with(man)
                .with(Fact.LAID_OFF_CHILD, true)
                .with(Fact.SURVEYED_BY_STREET, true)
                .with(Fact.SURVEYED_BY_COMMUNITY, true);
    }

    private static void awards(Case facts, String tier, String row) {
        Evaluation judged = facts.under(DALIAN);
        assertThat(judged.outcome()).as(judged.toString()).isEqualTo(Outcome.AWARD);
        assertThat(judged.tier()).isEqualTo(tier);
        assertThat(judged.row()).isEqualTo(row);
    }
}
