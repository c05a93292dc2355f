package org.anhu.settlement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PolicyVersionId;
import org.junit.jupiter.api.Test;

/** What a closed month's adjustments must add up to, whatever changed. */
class DifferencesTest {

    @Test
    void nothing_changed_is_no_line_and_a_due_visit_alone_is_none_either() {
        Line settled = line("aw", "A", 10, 30_000);
        assertThat(Differences.of(List.of(settled), List.of(settled))).isEmpty();
        assertThat(Differences.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void a_visit_more_is_a_line_even_if_it_is_worth_nothing() {
        List<Line> differences =
                Differences.of(List.of(line("aw", "A", 11, 30_000)), List.of(line("aw", "A", 10, 30_000)));
        assertThat(differences).singleElement().satisfies(line -> {
            assertThat(line.visitsVerified()).isEqualTo(1);
            assertThat(line.amountFen()).isEqualTo(Money.ZERO);
            assertThat(line.rule()).startsWith("adjusts 2025-10: 30000 less 30000");
        });
    }

    @Test
    void another_tier_is_taken_back_from_the_old_and_given_by_the_new() {
        List<Line> differences =
                Differences.of(List.of(line("aw", "B", 1, 20_000)), List.of(line("aw", "A", 1, 30_000)));
        assertThat(differences).extracting(Line::tier).containsExactly("B", "A");
        assertThat(differences).extracting(line -> line.amountFen().fen()).containsExactly(20_000L, -30_000L);
        assertThat(Rederivation.amount(differences.get(1))).isEqualTo(new Money(-30_000));
    }

    @Test
    void what_was_settled_and_all_its_adjustments_add_up_to_what_is_known_last() {
        Random random = new Random(20251001);
        for (int round = 0; round < 2_000; round++) {
            List<Line> settled = new ArrayList<>();
            List<Line> known = List.of();
            for (int run = 0; run < 4; run++) {
                known = randomLines(random);
                settled.addAll(Differences.of(known, settled));
            }
            assertThat(sum(settled)).isEqualTo(sum(known));
            assertThat(settled.stream().mapToInt(Line::visitsVerified).sum())
                    .isEqualTo(known.stream().mapToInt(Line::visitsVerified).sum());
            assertThat(Differences.of(known, settled)).isEmpty();
        }
    }

    private static List<Line> randomLines(Random random) {
        List<Line> lines = new ArrayList<>();
        for (String award : List.of("aw-1", "aw-2")) {
            for (String tier : List.of("A", "B")) {
                if (random.nextBoolean()) {
                    lines.add(line(award, tier, random.nextInt(3), 100L * random.nextInt(4)));
                }
            }
        }
        return lines;
    }

    private static long sum(List<Line> lines) {
        return lines.stream().mapToLong(line -> line.amountFen().fen()).sum();
    }

    private static Line line(String award, String tier, int visits, long fen) {
        return new Line(
                new HouseholdId(1),
                "hh",
                Payer.SUBSIDY,
                new AwardId(award.hashCode()),
                award,
                tier,
                new PolicyVersionId(1),
                "DL",
                1,
                YearMonth.of(2025, 10),
                visits,
                visits,
                0,
                new Money(fen),
                new Money(fen),
                List.of());
    }
}
