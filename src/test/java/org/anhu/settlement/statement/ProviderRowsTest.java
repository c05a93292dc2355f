package org.anhu.settlement.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.kernel.Money;
import org.anhu.settlement.price.PriceUnit;
import org.anhu.settlement.rules.Charges;
import org.anhu.settlement.rules.Differences;
import org.anhu.settlement.rules.Line;
import org.junit.jupiter.api.Test;

class ProviderRowsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void a_line_that_a_limit_cuts_gives_each_service_its_part_and_no_fen_is_lost() {
        List<Line> lines = month(1).lines();
        assertThat(rows(lines, List.of()))
                .containsExactly(
                        "2026-11 DAY VOUCHER 1 x 480 of 1200.00: 349.99",
                        "2026-11 DAY FAMILY 1 x 480 of 1200.00: 850.00",
                        "2026-11 HOME VOUCHER 1 x 60 of 900.01: 450.01",
                        "2026-11 HOME FAMILY 1 x 60 of 900.01: 450.01");
        assertThat(total(lines, List.of())).isEqualTo(sum(lines));
    }

    @Test
    void an_adjustment_is_by_service_what_it_comes_to_now_less_what_was_settled() {
        List<Line> then = month(1).lines();
        List<Line> now = month(3).lines();
        List<Line> differences = Differences.of(now, then);
        assertThat(rows(differences, then))
                .containsExactly(
                        "2026-11 DAY VOUCHER 0 x 0 of 0.00: -349.99",
                        "2026-11 DAY FAMILY 0 x 0 of 0.00: 350.00",
                        "2026-11 HOME VOUCHER 2 x 120 of 1800.02: 349.99",
                        "2026-11 HOME FAMILY 2 x 120 of 1800.02: 1450.02");
        assertThat(total(differences, then)).isEqualTo(sum(differences));
        assertThat(total(Differences.of(List.of(), then), then)).isEqualTo(Money.ZERO.minus(sum(then)));
    }

    @Test
    void money_that_goes_to_the_household_is_no_row() {
        List<Line> lines =
                new Charges(NOVEMBER).policy("FLAT", null).award("FLAT", "A", 0).lines();
        assertThat(rows(lines, List.of())).isEmpty();
    }

    private static Charges month(int visitsAtHome) {
        return new Charges(NOVEMBER)
                .shipped("NATIONAL-2026-1")
                .award("NATIONAL-2026", "SEVERE", 1)
                .price("HOME", Setting.HOME, PriceUnit.VISIT, 90_001)
                .price("DAY", Setting.DAY_CARE, PriceUnit.HOUR, 15_000)
                .daily("2026-11-05", visitsAtHome, "HOME", 60)
                .visit("2026-11-20", "DAY", 480);
    }

    private static List<String> rows(List<Line> lines, List<Line> earlier) {
        return ProviderStatement.of("ST-1", NOVEMBER, lines, earlier).rows().stream()
                .map(row -> row.month() + " " + row.service() + " " + row.payer() + " " + row.visits() + " x "
                        + row.minutes() + " of " + row.grossFen().toYuan() + ": "
                        + row.paidFen().toYuan())
                .toList();
    }

    private static Money total(List<Line> lines, List<Line> earlier) {
        return ProviderStatement.of("ST-1", NOVEMBER, lines, earlier).totalFen();
    }

    private static Money sum(List<Line> lines) {
        return lines.stream().map(Line::amountFen).reduce(Money.ZERO, Money::plus);
    }
}
