package org.anhu.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.anhu.kernel.Refusal;
import org.junit.jupiter.api.Test;

class PeriodStateTest {

    private static final Map<PeriodState, Set<PeriodState>> ALLOWED = Map.of(
            PeriodState.OPEN, Set.of(PeriodState.CLOSING),
            PeriodState.CLOSING, Set.of(PeriodState.OPEN, PeriodState.CLOSED),
            PeriodState.CLOSED, Set.of(PeriodState.PUBLISHED),
            PeriodState.PUBLISHED, Set.of());

    @Test
    void a_month_moves_as_the_table_says_and_no_other_way() {
        for (PeriodState from : PeriodState.values()) {
            for (PeriodState to : PeriodState.values()) {
                boolean allowed = ALLOWED.getOrDefault(from, Set.of()).contains(to);
                assertThat(from.mayBecome(to)).as(from + " to " + to).isEqualTo(allowed);
                if (allowed) {
                    assertThat(from.become(to)).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> from.become(to))
                            .isInstanceOf(Refusal.class)
                            .hasMessageContaining(from.name())
                            .hasMessageContaining(to.name());
                }
            }
        }
    }
}
