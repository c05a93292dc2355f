package org.anhu.settlement.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The budget of domain.md 2.2 as it was printed, in units of 10,000 yuan: 0.01 of it are 10,000 fen. */
class PublishedBudgetTest {

    private static final Money GAP = new Money(10_000);

    private final List<BudgetTree.Node> lines = new ArrayList<>();

    @Test
    void s0_11_to_s0_14_community_care_adds_up_through_three_levels() {
        BudgetLineId care = line(null, "2328");
        BudgetLineId institutions = line(care, "497", "60", "47", "390");
        BudgetLineId atHome = line(care, "907", "825", "82");
        BudgetLineId centres = line(care, "924", "576", "228", "120");
        BudgetTree tree = new BudgetTree(lines);
        assertThat(tree.partsOf(care)).isEqualTo(new Money(2_328_000_000L));
        assertThat(List.of(care, institutions, atHome, centres))
                .extracting(tree::gap)
                .containsOnly(Money.ZERO);
    }

    @Test
    void s0_15_and_s0_16_the_fund_of_2000_adds_up() {
        BudgetLineId fund = line(null, "2000", "727", "48", "930", "12.4", "8.6", "71", "20", "183");
        assertThat(new BudgetTree(lines).gap(fund)).isEqualTo(Money.ZERO);
    }

    @Test
    void s0_19_to_s0_21_the_two_gaps_are_shown_and_cancel_each_other_in_the_total() {
        BudgetLineId total = line(null, "9398.35");
        BudgetLineId general = line(total, "7398.35");
        line(total, "2000");
        BudgetLineId basic = line(general, "3393.95", "3129.61", "264.35");
        BudgetLineId projects = line(
                general, "4004.4", "137.5", "299", "118", "162.20", "50", "616", "100", "2328", "121.74", "30", "24",
                "17.95");
        BudgetTree tree = new BudgetTree(lines);
        assertThat(tree.partsOf(projects)).isEqualTo(new Money(4_004_390_000L));
        assertThat(tree.gap(projects)).isEqualTo(GAP);
        assertThat(tree.gap(basic)).isEqualTo(GAP.negate());
        assertThat(tree.gap(general)).isEqualTo(Money.ZERO);
        assertThat(tree.gap(total)).isEqualTo(Money.ZERO);
    }

    /**
     * The document prints the rates but not last year's amounts. These give the four recomputed rates (8.11, 6.28, 35.66,
     * -12.79): with them basic and project expenses and the fund add up to the general budget and to the total of then.
     */
    @Test
    void s0_19_the_printed_growth_is_that_of_the_lines_half_up_to_a_tenth_of_a_percent() {
        assertThat(growth("6843.5", "7398.35")).isEqualTo(81);
        assertThat(growth("8843.1", "9398.35")).isEqualTo(63);
        assertThat(growth("2951.8", "4004.4")).isEqualTo(357);
        assertThat(growth("3891.7", "3393.95")).isEqualTo(-128);
    }

    @Test
    void growth_is_rounded_half_up_on_both_sides_of_nothing_and_unknown_of_nothing() {
        assertThat(growth("2000", "2001")).isEqualTo(1);
        assertThat(growth("2000", "1999")).isEqualTo(-1);
        assertThat(growth("2000.01", "2001")).isZero();
        assertThat(growth("2000", "0")).isEqualTo(-1_000);
        assertThat(growth("0", "1")).isNull();
    }

    @Test
    void s0_22_purchases_add_up() {
        BudgetLineId purchases = line(null, "1877.44", "168.4", "10", "1699.04");
        assertThat(new BudgetTree(lines).gap(purchases)).isEqualTo(Money.ZERO);
    }

    @Test
    void charges_count_in_the_line_and_in_every_sum_above_it() {
        BudgetLineId sum = line(null, "10");
        BudgetLineId part = line(sum, "4");
        lines.set(1, new BudgetTree.Node(part, sum, fen("4"), new Spent(fen("1"), fen("2"), fen("1.5"))));
        BudgetTree tree = new BudgetTree(lines);
        assertThat(tree.remaining(part)).isEqualTo(fen("1"));
        assertThat(tree.remaining(sum)).isEqualTo(fen("7"));
        assertThat(tree.spent(sum).paid()).isEqualTo(fen("1.5"));
        assertThat(tree.upwards(part)).containsExactly(part, sum);
        assertThat(tree.partsOf(part)).isNull();
    }

    private BudgetLineId line(@Nullable BudgetLineId parent, String amount, String... parts) {
        BudgetLineId id = new BudgetLineId(lines.size() + 1);
        lines.add(new BudgetTree.Node(id, parent, fen(amount), Spent.NOTHING));
        for (String part : parts) {
            line(id, part);
        }
        return id;
    }

    private static @Nullable Long growth(String was, String is) {
        return BudgetGrowth.permille(fen(was), fen(is));
    }

    private static Money fen(String tenThousands) {
        return new Money(new BigDecimal(tenThousands).movePointRight(6).longValueExact());
    }
}
