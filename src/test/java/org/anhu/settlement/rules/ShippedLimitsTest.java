package org.anhu.settlement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.people.CaregiverKind;
import org.anhu.settlement.price.PriceUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of the shipped policies by level, as standards.md 1.1 and domain.md 5 state them. */
class ShippedLimitsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @ParameterizedTest
    @CsvSource({"SEVERE-3, 2980.00, 2384.00", "SEVERE-2, 2384.00, 1907.20", "SEVERE-1, 1788.00, 1430.40"})
    void wencheng_charges_half_40_and_30_percent_of_5960_at_most_and_pays_an_agency_80_of_100(
            String level, String charged, String paid) {
        Charges month = wencheng(level, CaregiverKind.STAFF);
        assertThat(month.amounts()).contains("INSURANCE " + paid);
        assertThat(new BigDecimal(charged).multiply(new BigDecimal("0.8"))).isEqualByComparingTo(paid);
    }

    @ParameterizedTest
    @CsvSource({"SEVERE-3, 1192.00", "SEVERE-2, 953.60", "SEVERE-1, 715.20"})
    void wencheng_pays_a_relative_40_of_100(String level, String paid) {
        assertThat(wencheng(level, CaregiverKind.RELATIVE).amounts()).contains("INSURANCE " + paid);
    }

    private static Charges wencheng(String level, CaregiverKind by) {
        Charges month = new Charges(NOVEMBER)
                .shipped("LTCI-WENCHENG-1")
                .award("LTCI-WENCHENG", level, 1)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 50_000);
        for (int day = 1; day <= 9; day++) {
            month.visit(1, "2026-11-0" + day, "CARE", 60, by);
        }
        return month;
    }

    @Test
    void tengzhou_pays_30_yuan_a_day_for_the_familys_own_care_and_nothing_for_others() {
        Charges month = new Charges(NOVEMBER)
                .shipped("LTCI-TENGZHOU-SELF-1")
                .award("LTCI-TENGZHOU-SELF", "FAMILY", 1)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 4_000)
                .visit(1, "2026-11-03", "CARE", 60, CaregiverKind.RELATIVE)
                .visit(1, "2026-11-04", "CARE", 60, CaregiverKind.RELATIVE)
                .visit(1, "2026-11-04", "CARE", 60, CaregiverKind.RELATIVE)
                .visit(1, "2026-11-05", "CARE", 60, CaregiverKind.STAFF);
        assertThat(month.amounts()).containsExactly("INSURANCE 60.00", "FAMILY 100.00");
    }

    @ParameterizedTest
    @CsvSource({"SERIOUS, 50000.00", "GENERAL, 30000.00", "CHILD-LEUKAEMIA, 60000.00"})
    void s4_05_medical_aid_pays_40_percent_up_to_the_years_limit(String tier, String limit) {
        Charges year = new Charges(NOVEMBER)
                .shipped("MEDICAL-AID-1")
                .award("MEDICAL-AID", tier, 1)
                .price("CLINIC", Setting.INSTITUTION, PriceUnit.VISIT, 20_000_000)
                .visit("2026-11-03", "CLINIC", 60);
        assertThat(year.amounts()).contains("SUBSIDY " + limit);
    }
}
