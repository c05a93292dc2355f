package org.anhu.settlement.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anhu.entitlement.benefit.Measure;
import org.anhu.entitlement.benefit.Period;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.ElderId;
import org.anhu.settlement.price.PriceUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** November 2026 begins on a Sunday and ends on a Monday, so both its first and its last week are cut. */
class OutlookTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final String NINE_TENTHS_OF_100_YUAN =
            "{'kind':'SHARE','payer':'INSURANCE','order':10,'base':'GROSS',"
                    + "'ratios':[{'setting':'HOME','permille':900}],"
                    + "'limits':[{'per':'MONTH','of':'FEN_PAID','byTier':{'A':10000,'D':0}}]}";

    private static LocalDate november(int day) {
        return NOVEMBER.atDay(day);
    }

    /** Five hours a week. */
    private static Charges shanghai(String from, @Nullable String to) {
        return new Charges(NOVEMBER)
                .shipped("LTCI-SHANGHAI-1")
                .award("LTCI-SHANGHAI", "L4", 1, from, to)
                .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_500);
    }

    private static Charges shanghai() {
        return shanghai("2026-01-01", null);
    }

    private static Outlook.Allowance week(int from, int to, long left, LocalDate lastDay) {
        return new Outlook.Allowance(
                new AwardId(1),
                Period.WEEK,
                Measure.MINUTES,
                november(1).plusDays(from - 1L),
                november(1).plusDays(to - 1L),
                300,
                left,
                lastDay);
    }

    @Test
    void of_a_week_is_left_what_its_visits_leave_and_later_ones_take_nothing() {
        Outlook outlook = shanghai()
                .daily("2026-11-03", 2, "CARE", 60)
                .daily("2026-11-09", 7, "CARE", 60)
                .outlook();
        assertThat(outlook.allowances(november(3))).containsExactly(week(2, 8, 180, november(8)));
        assertThat(outlook.allowances(november(8))).containsExactly(week(2, 8, 180, november(8)));
        assertThat(outlook.allowances(november(12))).containsExactly(week(9, 15, 0, november(15)));
        assertThat(outlook.allowances(november(17))).containsExactly(week(16, 22, 300, november(22)));
    }

    @Test
    void a_week_goes_on_across_the_ends_of_the_month() {
        Outlook outlook = shanghai()
                .visit("2026-10-31", "CARE", 60)
                .visit("2026-11-30", "CARE", 60)
                .outlook();
        assertThat(outlook.allowances(november(1))).containsExactly(week(-5, 1, 240, november(1)));
        assertThat(outlook.allowances(november(30))).containsExactly(week(30, 36, 240, LocalDate.of(2026, 12, 6)));
    }

    @Test
    void an_award_that_ends_pays_until_then() {
        assertThat(shanghai("2026-01-01", "2026-11-05").outlook().allowances(november(3)))
                .containsExactly(week(2, 8, 300, november(5)));
        assertThat(shanghai("2026-01-01", "2026-12-02").outlook().allowances(november(30)))
                .containsExactly(week(30, 36, 300, LocalDate.of(2026, 12, 2)));
        assertThat(shanghai("2026-01-01", "2026-11-05").outlook().allowances(november(12)))
                .isEmpty();
        assertThat(shanghai("2026-11-05", "2026-11-06").outlook().allowances(november(3)))
                .containsExactly(week(2, 8, 300, november(6)));
    }

    @Test
    void money_that_is_left_is_counted_in_fen() {
        Charges month = new Charges(NOVEMBER)
                .policy("P", NINE_TENTHS_OF_100_YUAN)
                .award("P", "A", 1)
                .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_500)
                .visit("2026-11-03", "CARE", 60);
        assertThat(month.outlook().allowances(november(20)))
                .containsExactly(new Outlook.Allowance(
                        new AwardId(1),
                        Period.MONTH,
                        Measure.FEN_PAID,
                        november(1),
                        november(30),
                        10_000,
                        10_000 - 5_850,
                        november(30)));
    }

    @Test
    void a_limit_keeps_back_more_when_there_is_one_visit_too_many() {
        Outlook five = shanghai().daily("2026-11-02", 5, "CARE", 60).outlook();
        Outlook six = shanghai().daily("2026-11-02", 6, "CARE", 60).outlook();
        Outlook seven = shanghai().daily("2026-11-02", 7, "CARE", 60).outlook();
        assertThat(six.keepsBackMoreThan(five)).isTrue();
        assertThat(seven.keepsBackMoreThan(six)).isTrue();
        assertThat(six.keepsBackMoreThan(six)).isFalse();
        assertThat(five.keepsBackMoreThan(six)).isFalse();
        assertThat(shanghai().daily("2026-11-02", 4, "CARE", 60).outlook().keepsBackMoreThan(five))
                .isFalse();
    }

    @Test
    void an_award_pays_for_its_own_elder_on_its_own_days_and_for_care() {
        Outlook outlook = shanghai("2026-11-05", null).outlook();
        assertThat(outlook.pays(new ElderId(1), november(5))).isTrue();
        assertThat(outlook.pays(new ElderId(1), november(4))).isFalse();
        assertThat(outlook.pays(new ElderId(2), november(5))).isFalse();
        Charges household = new Charges(NOVEMBER).shipped("DL-SHK-1").award("DL-SHK", "A", 0);
        assertThat(household.outlook().pays(new ElderId(2), november(5))).isTrue();
        Charges seasonal = new Charges(NOVEMBER).shipped("WUCHANG-SANWU-1").award("WUCHANG-SANWU", "SANWU", 1);
        assertThat(seasonal.outlook().pays(new ElderId(1), november(5))).isFalse();
    }

    @Test
    void an_award_is_paid_last_on_the_months_end_or_its_own() {
        assertThat(shanghai().outlook().lastDays()).containsExactly(entry(new AwardId(1), november(30)));
        assertThat(shanghai("2026-01-01", "2026-11-17").outlook().lastDays())
                .containsExactly(entry(new AwardId(1), november(17)));
    }

    @Test
    void a_card_has_what_was_put_on_it_less_what_the_lines_take() {
        Charges month = new Charges(YearMonth.of(2026, 8))
                .shipped("JIEFANG-VOUCHER-1")
                .award("JIEFANG-VOUCHER", "LOW_INCOME", 1, "2026-02-01", "2026-12-15")
                .past("JIEFANG-VOUCHER", 1, "2026-03", 6_000, 0)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 10_000)
                .visit("2026-08-10", "CARE", 60);
        assertThat(month.outlook().issues(List.of())).containsExactly(august(36_000));
        assertThat(month.outlook().issues(month.lines())).containsExactly(august(26_000));
    }

    private static Outlook.Issue august(long fen) {
        return new Outlook.Issue(
                "JIEFANG-VOUCHER",
                new ElderId(1),
                new AwardId(1),
                YearMonth.of(2026, 8),
                fen,
                LocalDate.of(2026, 12, 31)); // stops after the month in which the award ends
    }

    @Test
    void terms_ask_for_the_days_and_months_before_that_their_limits_need() {
        Charges weekly = shanghai();
        Charges yearly = new Charges(NOVEMBER)
                .shipped("MEDICAL-AID-1")
                .shipped("JIEFANG-VOUCHER-1")
                .shipped("DL-SHK-1");
        assertThat(Terms.askForTheWholeWeek(weekly.policies())).isTrue();
        assertThat(Terms.askForTheWholeWeek(yearly.policies())).isFalse();
        assertThat(Terms.askForEarlierMonths(weekly.policies())).isEmpty();
        assertThat(Terms.askForEarlierMonths(yearly.policies()))
                .containsExactlyInAnyOrder("MEDICAL-AID", "JIEFANG-VOUCHER");
    }

    @Test
    void an_award_is_for_care_unless_only_the_calendar_or_an_organisation_is_paid() {
        Charges some = new Charges(NOVEMBER)
                .shipped("LTCI-SHANGHAI-1")
                .shipped("DL-SHK-1")
                .shipped("JIEFANG-VOUCHER-1")
                .shipped("WUCHANG-SANWU-1")
                .award("LTCI-SHANGHAI", "L4", 1)
                .award("DL-SHK", "A", 0)
                .award("JIEFANG-VOUCHER", "LOW_INCOME", 1)
                .award("WUCHANG-SANWU", "SANWU", 1)
                .award("UNKNOWN", "A", 1);
        assertThat(some.awards().stream().map(award -> some.terms().paysCare(award, november(5))))
                .containsExactly(true, true, true, false, true);
    }
}
