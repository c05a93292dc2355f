package org.anhu.settlement.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.anhu.entitlement.benefit.Instalments;
import org.anhu.entitlement.benefit.PerHead;
import org.anhu.entitlement.benefit.ScoreAward;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.kernel.Money;
import org.anhu.kernel.Refusal;
import org.anhu.people.CaregiverKind;
import org.anhu.settlement.price.PriceUnit;
import org.anhu.settlement.price.Rounding;
import org.junit.jupiter.api.Test;

/** Every example about money in domain.md 1 to 4, 9 and 10 and standards.md 1, on the policies that are shipped. */
class ExamplesTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final String ALL_BUT =
            "'kind':'SHARE','payer':'%s','order':%d,'base':'%s','ratios':[{'permille':%d}]";

    // ---- the national voucher of 2026 (family 6)

    @Test
    void of_1000_at_home_the_voucher_pays_500() {
        assertThat(voucher()
                        .visit("2026-11-05", "HOME", 60)
                        .price("HOME", Setting.HOME, PriceUnit.VISIT, 100_000)
                        .amounts())
                .containsExactly("VOUCHER 500.00", "FAMILY 500.00");
    }

    @Test
    void of_1800_at_home_the_voucher_pays_800_and_the_elder_1000() {
        assertThat(voucher()
                        .visit("2026-11-05", "HOME", 60)
                        .price("HOME", Setting.HOME, PriceUnit.VISIT, 180_000)
                        .amounts())
                .containsExactly("VOUCHER 800.00", "FAMILY 1000.00");
    }

    @Test
    void of_900_at_home_and_1200_in_day_care_450_and_480_come_to_930_of_which_800_are_paid() {
        Charges month = voucher()
                .price("HOME", Setting.HOME, PriceUnit.VISIT, 90_000)
                .price("DAY", Setting.DAY_CARE, PriceUnit.VISIT, 120_000)
                .visit("2026-11-05", "HOME", 60)
                .visit("2026-11-06", "DAY", 480);
        assertThat(month.amounts()).containsExactly("VOUCHER 800.00", "FAMILY 1300.00");
        assertThat(month.lines().get(0).rule())
                .isEqualTo(
                        "1 x HOME, 60 min at 90000 fen a VISIT, 500 permille; 1 x DAY, 480 min at 120000 fen a VISIT,"
                                + " 400 permille; cut by 80000 FEN_PAID a MONTH; exact");
        assertThat(month.lines().get(0).step(Steps.LIMIT).orElseThrow().values())
                .containsEntry("cut 2026-11", "93000 asked, 80000 left, 80000 granted")
                .containsEntry("unused", "0");
    }

    @Test
    void what_is_unused_on_30_november_is_not_there_on_1_december() {
        Charges november =
                voucher().price("HOME", Setting.HOME, PriceUnit.VISIT, 100_000).visit("2026-11-05", "HOME", 60);
        assertThat(november.lines().get(0).step(Steps.LIMIT).orElseThrow().text("unused"))
                .isEqualTo("30000");
        Charges december = new Charges(NOVEMBER.plusMonths(1))
                .shipped("NATIONAL-2026-1")
                .award("NATIONAL-2026", "SEVERE", 1)
                .price("HOME", Setting.HOME, PriceUnit.VISIT, 240_000)
                .past("NATIONAL-2026", 1, "2026-11", 50_000, 0)
                .visit("2026-12-01", "HOME", 60);
        assertThat(december.amounts()).containsExactly("VOUCHER 800.00", "FAMILY 1600.00");
    }

    @Test
    void of_nine_insured_visits_of_65_the_fund_pays_526_50_and_voucher_and_elder_29_25_each() {
        Charges month = voucher()
                .shipped("LTCI-SHANGHAI-1")
                .award("LTCI-SHANGHAI", "L5-6", 1)
                .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_500);
        for (int day = 2; day <= 26; day += 3) {
            month.visit(String.format("2026-11-%02d", day), "CARE", 60);
        }
        assertThat(month.amounts()).containsExactly("INSURANCE 526.50", "VOUCHER 29.25", "FAMILY 29.25");
        assertThat(month.lines()).allSatisfy(line -> {
            assertThat(line.grossFen().fen()).isEqualTo(58_500);
            assertThat(line.minutes()).isEqualTo(540);
        });
        assertThat(month.lines().get(0).step(Steps.CHARGE).orElseThrow().text("code"))
                .isEqualTo("I-CARE");
    }

    @Test
    void the_voucher_goes_on_to_the_end_of_the_month_in_which_the_right_is_lost() {
        Charges month = new Charges(NOVEMBER)
                .shipped("NATIONAL-2026-1")
                .award("NATIONAL-2026", "SEVERE", 1, "2026-01-01", "2026-11-14")
                .price("HOME", Setting.HOME, PriceUnit.VISIT, 10_000)
                .visit("2026-11-28", "HOME", 60);
        assertThat(month.amounts()).containsExactly("VOUCHER 50.00", "FAMILY 50.00");
    }

    // ---- long-term-care insurance: price x quota x ratio (3), monthly (4) and daily cap (5)

    @Test
    void the_week_of_1_november_2026_begins_on_26_october_and_its_minutes_count() {
        Charges month = new Charges(NOVEMBER)
                .shipped("LTCI-SHANGHAI-1")
                .award("LTCI-SHANGHAI", "L2-3", 1) // 180 minutes a week
                .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_500)
                .visit("2026-10-26", "CARE", 60)
                .visit("2026-10-29", "CARE", 60)
                .visit("2026-10-31", "CARE", 40)
                .visit("2026-11-01", "CARE", 60)
                .visit("2026-11-02", "CARE", 60);
        assertThat(month.amounts()).containsExactly("INSURANCE 78.00", "FAMILY 52.00"); // 20 + 60 minutes of 65 an hour
        assertThat(month.lines().get(0).step(Steps.LIMIT).orElseThrow().values())
                .containsEntry("cut 2026-10-26", "60 asked, 20 left, 20 granted");
    }

    @Test
    void weekly_quotas_of_shanghai_are_3_5_and_7_hours() {
        for (List<String> level : List.of(List.of("L2-3", "3"), List.of("L4", "5"), List.of("L5-6", "7"))) {
            Charges week = new Charges(NOVEMBER)
                    .shipped("LTCI-SHANGHAI-1")
                    .award("LTCI-SHANGHAI", level.get(0), 1)
                    .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_500)
                    .daily("2026-11-02", 7, "CARE", 120);
            long hours = Long.parseLong(level.get(1));
            assertThat(week.lines().get(0).amountFen().fen()).isEqualTo(hours * 5_850);
        }
    }

    @Test
    void shanghai_pays_40_in_cash_to_whoever_is_cared_for_up_to_six_months_and_80_afterwards() {
        for (List<String> served : List.of(List.of("MONTHS-1-6", "40.00"), List.of("MONTHS-7-UP", "80.00"))) {
            Charges month = new Charges(NOVEMBER)
                    .shipped("LTCI-SHANGHAI-1")
                    .award("LTCI-SHANGHAI", "L5-6", 1)
                    .shipped("LTCI-SHANGHAI-BONUS-1")
                    .award("LTCI-SHANGHAI-BONUS", served.get(0), 1)
                    .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_500)
                    .visit("2026-11-03", "CARE", 60);
            assertThat(month.amounts())
                    .containsExactlyInAnyOrder("INSURANCE " + served.get(1), "INSURANCE 58.50", "FAMILY 6.50");
        }
    }

    @Test
    void a_visit_priced_as_a_whole_fits_the_quota_or_does_not() {
        Charges month = new Charges(NOVEMBER)
                .shipped("LTCI-SHANGHAI-1")
                .award("LTCI-SHANGHAI", "L2-3", 1)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 6_500)
                .daily("2026-11-02", 2, "CARE", 100)
                .visit("2026-11-05", "CARE", 80);
        assertThat(month.amounts()).containsExactly("INSURANCE 117.00", "FAMILY 78.00"); // the second does not
    }

    @Test
    void wencheng_pays_80_percent_of_2980_by_an_agency_and_40_by_a_relative() {
        Charges agency = new Charges(NOVEMBER)
                .shipped("LTCI-WENCHENG-1")
                .award("LTCI-WENCHENG", "SEVERE-3", 1)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 20_000)
                .daily("2026-11-01", 20, "CARE", 60);
        assertThat(agency.amounts()).containsExactly("INSURANCE 2384.00", "FAMILY 1616.00"); // 80 % of 2,980 of 4,000
        Charges relative = new Charges(NOVEMBER)
                .shipped("LTCI-WENCHENG-1")
                .award("LTCI-WENCHENG", "SEVERE-1", 1)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 20_000)
                .visit(1, "2026-11-03", "CARE", 60, CaregiverKind.RELATIVE)
                .visit(1, "2026-11-04", "CARE", 60, CaregiverKind.STAFF);
        assertThat(relative.amounts()).containsExactly("INSURANCE 240.00", "FAMILY 160.00");
    }

    @Test
    void tengzhou_pays_90_percent_up_to_45_a_day() {
        Charges month = new Charges(NOVEMBER)
                .shipped("LTCI-TENGZHOU-1")
                .award("LTCI-TENGZHOU", "HOME", 1)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 4_000)
                .visit("2026-11-03", "CARE", 60)
                .visit("2026-11-04", "CARE", 60)
                .visit("2026-11-04", "CARE", 60);
        assertThat(month.amounts()).containsExactly("INSURANCE 81.00", "FAMILY 39.00"); // 36 + 45
    }

    // ---- rounding of minutes (standards.md 1.2)

    @Test
    void thirty_visits_of_52_minutes_are_26_hours_exact_and_22_and_a_half_rounded_one_by_one() {
        assertThat(billedMinutes(52, Rounding.EXACT)).isEqualTo(26 * 60);
        assertThat(billedMinutes(52, Rounding.QUARTER_HOUR_PER_VISIT)).isEqualTo(22 * 60 + 30);
        assertThat(billedMinutes(52, Rounding.QUARTER_HOUR_PER_MONTH)).isEqualTo(26 * 60);
    }

    @Test
    void thirty_visits_of_53_minutes_are_26_and_a_half_hours_exact_and_30_rounded_one_by_one() {
        assertThat(billedMinutes(53, Rounding.EXACT)).isEqualTo(26 * 60 + 30);
        assertThat(billedMinutes(53, Rounding.QUARTER_HOUR_PER_VISIT)).isEqualTo(30 * 60);
        assertThat(billedMinutes(53, Rounding.QUARTER_HOUR_PER_MONTH)).isEqualTo(26 * 60 + 30);
    }

    private static int billedMinutes(int minutes, Rounding rounding) {
        Line line = new Charges(NOVEMBER)
                .policy("P", "{" + String.format(ALL_BUT, "SUBSIDY", 1, "GROSS", 1000) + "}")
                .award("P", "A", 1)
                .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_000, rounding)
                .daily("2026-11-01", 30, "CARE", minutes)
                .lines()
                .get(0);
        assertThat(line.amountFen().fen()).isEqualTo(line.minutes() * 100L);
        assertThat(line.step(Steps.CHARGE).orElseThrow().number("minutes")).isEqualTo(30L * minutes);
        return line.minutes();
    }

    @Test
    void minutes_of_a_month_are_rounded_for_each_elder_and_service_by_itself() {
        List<Line> lines = new Charges(NOVEMBER)
                .policy("P", "{" + String.format(ALL_BUT, "SUBSIDY", 1, "GROSS", 1000) + "}")
                .award("P", "A", 0)
                .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_000, Rounding.QUARTER_HOUR_PER_MONTH)
                .price("BATH", Setting.HOME, PriceUnit.HOUR, 6_000, Rounding.QUARTER_HOUR_PER_MONTH)
                .visit("2026-11-01", "CARE", 7)
                .visit("2026-11-02", "BATH", 7)
                .visit(2, "2026-11-03", "CARE", 7, CaregiverKind.STAFF)
                .lines();
        assertThat(lines.get(0).minutes()).isZero(); // three times 7 minutes, never 21
    }

    // ---- stored-value card (2), seasons (8), annual cap (7), organisations (9, 10, 11), mid-year change (12)

    @Test
    void a_card_is_spent_the_oldest_first_and_what_is_left_expires() {
        Charges january = new Charges(YearMonth.of(2027, 1))
                .shipped("JIEFANG-VOUCHER-1")
                .award("JIEFANG-VOUCHER", "LOW_INCOME", 1, "2026-02-01", null) // 360 in February and in August
                .past("JIEFANG-VOUCHER", 1, "2026-03", 6_000, 0)
                .past("JIEFANG-VOUCHER", 1, "2026-09", 30_000, 0)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 5_000)
                .visit("2027-01-10", "CARE", 60);
        // of February's issue 300 were gone in August; of August's 60 are left, 50 of them spent now
        assertThat(january.amounts()).containsExactly("VOUCHER 50.00", "FAMILY 0.00");
        assertThat(january.lines().get(0).step(Steps.CARD).orElseThrow().values())
                .containsEntry("balance", "6000")
                .containsEntry("spent", "5000")
                .containsEntry("expires", "1000");
        Charges august = new Charges(YearMonth.of(2026, 8))
                .shipped("JIEFANG-VOUCHER-1")
                .award("JIEFANG-VOUCHER", "LOW_INCOME", 1, "2026-02-01", null)
                .past("JIEFANG-VOUCHER", 1, "2026-03", 6_000, 0)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 50_000)
                .visit("2026-08-10", "CARE", 60);
        assertThat(august.amounts()).containsExactly("VOUCHER 360.00", "FAMILY 140.00");
    }

    @Test
    void heat_clothes_and_the_spring_festival_are_paid_in_their_months() {
        assertThat(seasonal(YearMonth.of(2026, 7))).containsExactly("SUBSIDY 100.00");
        assertThat(seasonal(YearMonth.of(2026, 11))).containsExactly("SUBSIDY 300.00");
        assertThat(seasonal(YearMonth.of(2026, 2))).containsExactly("SUBSIDY 500.00");
        assertThat(seasonal(YearMonth.of(2028, 2))).isEmpty();
        assertThat(seasonal(YearMonth.of(2026, 10))).isEmpty();
    }

    private static List<String> seasonal(YearMonth month) {
        return new Charges(month)
                .shipped("WUCHANG-SANWU-1")
                .award("WUCHANG-SANWU", "SANWU", 1)
                .amounts();
    }

    @Test
    void a_season_is_paid_to_who_has_a_right_in_its_month_only() {
        Charges before = new Charges(YearMonth.of(2026, 7))
                .shipped("WUCHANG-SANWU-1")
                .award("WUCHANG-SANWU", "SANWU", 1, "2026-07-31", "2026-07-31");
        assertThat(before.amounts()).containsExactly("SUBSIDY 100.00");
    }

    @Test
    void medical_aid_pays_40_percent_of_the_rest_up_to_30000_a_year() {
        Charges first = new Charges(NOVEMBER)
                .shipped("MEDICAL-AID-1")
                .award("MEDICAL-AID", "GENERAL", 1)
                .price("CLINIC", Setting.INSTITUTION, PriceUnit.VISIT, 1_000_000)
                .visit("2026-11-03", "CLINIC", 60);
        assertThat(first.amounts()).containsExactly("SUBSIDY 4000.00", "FAMILY 6000.00");
        first.past("MEDICAL-AID", 1, "2026-05", 2_900_000, 0).past("MEDICAL-AID", 1, "2025-12", 2_900_000, 0);
        assertThat(first.amounts()).containsExactly("SUBSIDY 1000.00", "FAMILY 9000.00");
    }

    @Test
    void the_minimum_living_allowance_rises_in_april_from_91_to_110_with_15_beside() {
        assertThat(livingAllowance(YearMonth.of(2026, 3))).containsExactly("SUBSIDY 91.00");
        assertThat(livingAllowance(YearMonth.of(2026, 4))).containsExactly("SUBSIDY 110.00", "SUBSIDY 15.00");
    }

    private static List<String> livingAllowance(YearMonth month) {
        Charges charges = new Charges(month)
                .shipped("JIEFANG-DIBAO-1")
                .shipped("JIEFANG-DIBAO-2")
                .shipped("JIEFANG-PRICE-AID-1")
                .award("JIEFANG-DIBAO", "PERSON", 1);
        if (!month.isBefore(YearMonth.of(2026, 4))) {
            charges.award("JIEFANG-PRICE-AID", "PERSON", 1, "2026-04-01", null);
        }
        return charges.amounts();
    }

    @Test
    void each_elder_of_a_household_has_a_flat_amount_where_it_is_for_persons() {
        Charges two = new Charges(NOVEMBER)
                .shipped("JIEFANG-DIBAO-2")
                .award("JIEFANG-DIBAO", "PERSON", 1)
                .award("JIEFANG-DIBAO", "PERSON", 2);
        assertThat(two.amounts()).containsExactly("SUBSIDY 110.00", "SUBSIDY 110.00");
    }

    @Test
    void an_award_by_score_takes_the_band_that_holds_the_score() {
        ScoreAward award = (ScoreAward) Charges.benefit("{'kind':'SCORE_AWARD','most':100,'bands':["
                + "{'from':0,'to':59,'fen':0},{'from':60,'to':89,'fen':255000},{'from':90,'to':100,'fen':340000}]}");
        assertThat(Grants.award(award, 59, NOVEMBER).fen()).isEqualTo(Money.ZERO);
        assertThat(Grants.award(award, 60, NOVEMBER).fen()).isEqualTo(Money.ofYuan(2_550));
        assertThat(Grants.award(award, 100, NOVEMBER).fen()).isEqualTo(Money.ofYuan(3_400));
        // S2-07: six homes at 3,400 are the 20,400 of the report [H]
        assertThat(Grants.award(award, 95, NOVEMBER).fen().times(6)).isEqualTo(Money.ofYuan(20_400));
        assertThat(Grants.award(award, 95, NOVEMBER).steps())
                .containsExactly(Step.of("band", "score", 95, "from", 90, "to", 100, "fen", 340_000));
        assertThatThrownBy(() -> Grants.award(award, 101, NOVEMBER)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Grants.award(award, -1, NOVEMBER)).isInstanceOf(Refusal.class);
    }

    @Test
    void one_yuan_a_head_of_550000_people_is_55_wan() {
        Grants.Grant grant = Grants.matching(new PerHead(Money.ofYuan(1), List.of()), 550_000, NOVEMBER);
        assertThat(grant.fen()).isEqualTo(Money.ofYuan(550_000));
        assertThat(grant.steps())
                .containsExactly(Step.of("heads", "heads", 550_000, "fenPerHead", 100, "fen", 55_000_000));
        assertThat(Grants.matching(new PerHead(Money.ofYuan(1), List.of()), 0, NOVEMBER)
                        .fen())
                .isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> Grants.matching(new PerHead(Money.ZERO, List.of()), -1, NOVEMBER))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void instalments_add_up_to_the_whole_and_the_final_one_comes_a_year_later() {
        Instalments thirds = new Instalments(
                List.of(
                        new Instalments.Part("first", 333, 0),
                        new Instalments.Part("second", 333, 6),
                        new Instalments.Part("final", 334, 12)),
                List.of());
        List<Grants.Grant> parts = Grants.instalments(thirds, new Money(34_800_001), YearMonth.of(2019, 6));
        assertThat(parts).extracting(part -> part.fen().fen()).containsExactly(11_588_400L, 11_588_401L, 11_623_200L);
        assertThat(parts.stream().mapToLong(part -> part.fen().fen()).sum()).isEqualTo(34_800_001);
        assertThat(parts).extracting(Grants.Grant::name).containsExactly("first", "second", "final");
        assertThat(parts)
                .extracting(Grants.Grant::month)
                .containsExactly(YearMonth.of(2019, 6), YearMonth.of(2019, 12), YearMonth.of(2020, 6));
        assertThat(parts.get(1).steps()).extracting(Step::rule).containsExactly(Steps.PART, Steps.ROUND);
        assertThat(Grants.instalments(thirds, Money.ZERO, NOVEMBER)).hasSize(3);
        assertThatThrownBy(() -> Grants.instalments(thirds, new Money(-1), NOVEMBER))
                .isInstanceOf(Refusal.class);
    }

    // ---- waterfall, exclusion, self-payers

    @Test
    void insurance_pays_first_then_relief_on_the_rest_then_the_fund_then_the_family() {
        Charges month = new Charges(NOVEMBER)
                .policy("FUND", share("CHARITY", 3, "REMAINDER", 500, ""))
                .policy("RELIEF", share("SUBSIDY", 2, "REMAINDER", 400, ""))
                .policy("MEDICAL", share("INSURANCE", 1, "GROSS", 700, ""))
                .award("FUND", "A", 0)
                .award("RELIEF", "A", 1)
                .award("MEDICAL", "A", 1)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 10_001)
                .visit("2026-11-03", "CARE", 60);
        // exactly 70.007, 12.0012, 9.0009 and 9.0009: each the growth of the total rounded HALF_UP
        assertThat(month.amounts()).containsExactly("INSURANCE 70.01", "SUBSIDY 12.00", "CHARITY 9.00", "FAMILY 9.00");
        assertThat(month.lines()).extracting(Line::award).containsExactly("AW-3", "AW-2", "AW-1", "");
    }

    @Test
    void a_ratio_of_the_gross_never_pays_more_than_is_left() {
        Charges month = new Charges(NOVEMBER)
                .policy("ONE", share("INSURANCE", 1, "GROSS", 700, ""))
                .policy("TWO", share("SUBSIDY", 2, "GROSS", 700, ""))
                .award("ONE", "A", 1)
                .award("TWO", "A", 1)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 10_000)
                .visit("2026-11-03", "CARE", 60);
        assertThat(month.amounts()).containsExactly("INSURANCE 70.00", "SUBSIDY 30.00", "FAMILY 0.00");
    }

    @Test
    void who_has_an_excluding_policy_gets_nothing_from_the_excluded_one() {
        String voucher = share("VOUCHER", 2, "REMAINDER", 500, "");
        String care = share("SUBSIDY", 1, "GROSS", 300, ",'excludes':['VOUCHER']");
        Charges month = new Charges(NOVEMBER)
                .policy("VOUCHER", voucher)
                .policy("CARE", care)
                .award("VOUCHER", "A", 1)
                .award("VOUCHER", "A", 2)
                .award("CARE", "A", 1, "2026-11-11", null)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 10_000)
                .visit(1, "2026-11-10", "CARE", 60, CaregiverKind.STAFF) // not yet excluded
                .visit(1, "2026-11-20", "CARE", 60, CaregiverKind.STAFF)
                .visit(2, "2026-11-20", "CARE", 60, CaregiverKind.STAFF); // another elder
        assertThat(month.amounts()).containsExactly("SUBSIDY 30.00", "VOUCHER 50.00", "VOUCHER 50.00", "FAMILY 170.00");
        assertThat(month.lines().get(1).rule()).startsWith("20 days excluded by CARE;");
    }

    @Test
    void a_flat_amount_may_be_excluded_too() {
        Charges month = new Charges(NOVEMBER)
                .policy("FLAT", null)
                .policy("CARE", share("SUBSIDY", 1, "GROSS", 300, ",'excludes':['FLAT']"))
                .award("FLAT", "A", 0)
                .award("CARE", "A", 1, "2026-11-16", null);
        assertThat(month.amounts()).containsExactly("SUBSIDY 150.00", "SUBSIDY 0.00");
    }

    @Test
    void two_policies_in_one_place_of_the_waterfall_are_refused_by_name() {
        Charges month = new Charges(NOVEMBER)
                .policy("ONE", share("INSURANCE", 1, "GROSS", 700, ""))
                .policy("TWO", share("SUBSIDY", 1, "GROSS", 700, ""))
                .award("ONE", "A", 1)
                .award("TWO", "A", 0);
        assertThatThrownBy(month::lines)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.code()).isEqualTo("order-twice");
                                    assertThat(finding.detail()).contains("ONE", "TWO", "place 1");
                                }));
    }

    @Test
    void two_elders_with_a_voucher_have_a_limit_each_and_a_household_shares_one() {
        String limited = share(
                "VOUCHER", 1, "GROSS", 500, ",'limits':[{'per':'MONTH','of':'FEN_PAID','byTier':{'A':80000,'D':0}}]");
        Charges each = new Charges(NOVEMBER)
                .policy("V", limited)
                .award("V", "A", 1)
                .award("V", "A", 2)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 200_000)
                .visit(1, "2026-11-03", "CARE", 60, CaregiverKind.STAFF)
                .visit(2, "2026-11-03", "CARE", 60, CaregiverKind.STAFF);
        assertThat(each.amounts()).containsExactly("VOUCHER 800.00", "VOUCHER 800.00", "FAMILY 2400.00");
        Charges shared = new Charges(NOVEMBER)
                .policy("V", limited)
                .award("V", "A", 0)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 200_000)
                .visit(1, "2026-11-03", "CARE", 60, CaregiverKind.STAFF)
                .visit(2, "2026-11-03", "CARE", 60, CaregiverKind.STAFF);
        assertThat(shared.amounts()).containsExactly("VOUCHER 800.00", "FAMILY 3200.00");
    }

    @Test
    void two_a_elders_of_one_household_get_300_once_and_are_not_charged() {
        Charges month = new Charges(NOVEMBER)
                .policy("FLAT", null)
                .award("FLAT", "A", 0)
                .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_500)
                .visit(1, "2026-11-03", "CARE", 60, CaregiverKind.STAFF)
                .visit(2, "2026-11-03", "CARE", 60, CaregiverKind.STAFF);
        assertThat(month.amounts()).containsExactly("SUBSIDY 300.00");
    }

    @Test
    void a_d_tier_gets_an_invoice_and_never_a_subsidy_line() {
        Charges month = new Charges(NOVEMBER)
                .policy("FLAT", null)
                .award("FLAT", "D", 0)
                .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_500)
                .daily("2026-11-01", 10, "CARE", 45)
                .visit(1, "2026-11-20", "CARE", 60, CaregiverKind.VOLUNTEER) // logged, never settled (S2-10)
                .visit("2026-11-21", "NO-PRICE", 60);
        assertThat(month.amounts()).containsExactly("FAMILY 487.50");
        Line invoice = month.lines().get(0);
        assertThat(invoice.award()).isEqualTo("AW-1");
        assertThat(invoice.visitsVerified()).isEqualTo(12);
        assertThat(invoice.minutes()).isEqualTo(450);
        assertThat(invoice.paidOut()).isEqualTo(Money.ZERO);
        assertThat(invoice.rule())
                .isEqualTo(
                        "whole month; BY_AWARD; 10 x CARE, 450 min at 6500 fen a HOUR; 1 x NO-PRICE without a price; exact");
    }

    @Test
    void a_service_without_a_price_stops_the_household_where_somebody_else_pays() {
        Charges month = voucher().visit("2026-11-05", "HOME", 60);
        assertThatThrownBy(month::lines)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.code()).isEqualTo("price-missing");
                                    assertThat(finding.value()).isEqualTo("HOME");
                                    assertThat(finding.detail()).contains("2026-11-05");
                                }));
    }

    @Test
    void what_organisations_get_cannot_be_awarded_to_a_household() {
        Charges month = new Charges(NOVEMBER).shipped("MATCHING-1").award("MATCHING", "DISTRICT", 0);
        assertThatThrownBy(month::lines)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings().get(0).code()).isEqualTo("not-for-households"));
    }

    @Test
    void a_policy_that_pays_in_another_shape_does_so_from_the_first_of_a_month() {
        String share = share("VOUCHER", 1, "GROSS", 500, "");
        Charges middle = new Charges(NOVEMBER)
                .policy("P", 1, "2020-01-01", "2026-11-15", null)
                .policy("P", 2, "2026-11-16", null, share)
                .award("P", "A", 0);
        assertThatThrownBy(middle::lines)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings().get(0).code()).isEqualTo("shape-changes-in-month"));
        Charges first = new Charges(NOVEMBER)
                .policy("P", 1, "2020-01-01", "2026-10-31", null)
                .policy("P", 2, "2026-11-01", null, share)
                .award("P", "A", 0);
        assertThat(first.amounts()).containsExactly("VOUCHER 0.00");
    }

    @Test
    void an_amount_that_cannot_be_counted_is_refused_by_name() {
        Charges month = new Charges(NOVEMBER)
                .policy("P", share("VOUCHER", 1, "GROSS", 333, ""))
                .award("P", "A", 0)
                .price("CARE", Setting.HOME, PriceUnit.MINUTE, 100_000_000)
                .visit("2026-11-03", "CARE", Integer.MAX_VALUE);
        assertThatThrownBy(month::lines)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings().get(0).code()).isEqualTo("amount-too-large"));
    }

    // ---- traps found in the sources

    @Test
    void fourteen_of_thirty_days_of_300_are_140() {
        assertThat(new Charges(NOVEMBER)
                        .policy("FLAT", null)
                        .award("FLAT", "A", 0, "2026-01-01", "2026-11-14")
                        .amounts())
                .containsExactly("SUBSIDY 140.00");
    }

    @Test
    void the_masked_standard_of_s4_08_is_2600() {
        Money each = new Money(570_700_000L / 2_195);
        assertThat(each).isEqualTo(Money.ofYuan(2_600));
        assertThat(each.times(2_195)).isEqualTo(Money.ofYuan(5_707_000));
    }

    @Test
    void the_gap_of_s0_20_shows_when_the_parts_are_added_in_fen() {
        long[] wan = {13_750, 29_900, 11_800, 16_220, 5_000, 61_600, 10_000, 232_800, 12_174, 3_000, 2_400, 1_795};
        Money sum = Money.ZERO;
        for (long hundredths : wan) {
            sum = sum.plus(new Money(hundredths * 10_000)); // 0.01 wan are 100 yuan
        }
        assertThat(sum).isEqualTo(Money.ofYuan(40_043_900));
        assertThat(Money.ofYuan(40_044_000).minus(sum)).isEqualTo(Money.ofYuan(100)); // 4,004.40 is printed
    }

    @Test
    void a_share_is_rounded_half_up_and_says_so_never_cut_off() {
        // S2-06: 498/1066 is 46.72 % and was printed as 46 %
        List<Line> lines = new Charges(NOVEMBER)
                .policy("P", share("VOUCHER", 1, "GROSS", 467, ""))
                .award("P", "A", 0)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 1_066)
                .visit("2026-11-03", "CARE", 60)
                .lines();
        assertThat(lines.get(0).amountFen().fen()).isEqualTo(498); // 497.822
        assertThat(lines.get(0).step(Steps.ROUND).orElseThrow().values())
                .containsEntry("mode", "HALF_UP")
                .containsEntry("exact", "false");
    }

    @Test
    void a_month_of_many_visits_is_rounded_once() {
        List<Line> lines = new Charges(NOVEMBER)
                .policy("P", share("VOUCHER", 1, "GROSS", 670, ""))
                .award("P", "A", 0)
                .price("CARE", Setting.HOME, PriceUnit.HOUR, 3_185)
                .daily("2026-11-01", 30, "CARE", 43)
                .lines();
        // 31.85 x 21.5 hours are 684.775, of which 67 % are 458.79925; visit by visit 15.29 x 30 would be 458.70
        assertThat(lines).extracting(line -> line.amountFen().fen()).containsExactly(45_880L, 22_598L);
        assertThat(lines.get(0).grossFen().fen()).isEqualTo(68_478);
    }

    private static Charges voucher() {
        return new Charges(NOVEMBER).shipped("NATIONAL-2026-1").award("NATIONAL-2026", "SEVERE", 1);
    }

    private static String share(String payer, int order, String base, int permille, String more) {
        return "{" + String.format(ALL_BUT, payer, order, base, permille) + more + "}";
    }
}
