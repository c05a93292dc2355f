package org.anhu.settlement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.kernel.Findings;
import org.junit.jupiter.api.Test;

/**
 * The engine against the reference calculator, which was written apart from it, on generated months: not one fen apart.
 * {@code -Danhu.cases=1000000} for more.
 */
class ReferenceTest {

    private static final int CASES = Integer.getInteger("anhu.cases", 100_000);

    @Test
    void engine_and_reference_are_not_one_fen_apart() {
        Map<Payer, Long> lines = new EnumMap<>(Payer.class);
        for (long seed = 0; seed < CASES; seed++) {
            GeneratedMonth generated = new GeneratedMonth(seed);
            List<Line> settled = settle(generated);
            Map<String, Long> engine = Reference.amounts(settled);
            Map<String, Long> reference =
                    Reference.amounts(generated.household, generated.month, generated.policies, generated.prices);
            if (!engine.equals(reference)) {
                assertThat(engine).as("seed %d of %s", seed, generated.month).isEqualTo(reference);
            }
            settled.stream()
                    .filter(line -> line.amountFen().fen() > 0)
                    .forEach(line -> lines.merge(line.payer(), 1L, Long::sum));
        }
        assertThat(lines.keySet()).as("payers that paid").containsExactly(Payer.values());
        assertThat(lines.values()).allSatisfy(paid -> assertThat(paid).isGreaterThan(CASES / 20));
    }

    @Test
    void every_line_can_be_derived_again_from_its_steps_and_all_add_up_to_what_the_visits_cost() {
        for (long seed = 0; seed < CASES / 10; seed++) {
            for (Line line : settle(new GeneratedMonth(seed))) {
                if (!Rederivation.amount(line).equals(line.amountFen())) {
                    assertThat(Rederivation.amount(line))
                            .as("seed %d %s", seed, line)
                            .isEqualTo(line.amountFen());
                }
                assertThat(line.amountFen().fen()).as("seed %d", seed).isNotNegative();
                assertThat(line.rule()).isNotBlank();
            }
        }
    }

    private static List<Line> settle(GeneratedMonth generated) {
        YearMonth month = generated.month;
        Findings findings = new Findings();
        List<Line> lines = new ArrayList<>();
        MonthRules.settle(generated.household, month, new Terms(generated.policies, generated.prices), findings, lines);
        assertThat(findings.all()).isEmpty();
        return lines;
    }
}
