package org.anhu.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.anhu.kernel.BlockedPairId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.junit.jupiter.api.Test;

/** On which days somebody may be sent, by the examples of domain.md. */
class DutyDaysTest {

    @Test
    void s2_04_who_was_trained_and_goes_on_duty_on_1_july_is_not_sent_on_30_june() {
        Contract trained = new Contract(LocalDate.of(2026, 6, 1), null, LocalDate.of(2026, 7, 1));
        assertThat(trained.onDuty(LocalDate.of(2026, 6, 30))).isFalse();
        assertThat(trained.onDuty(LocalDate.of(2026, 7, 1))).isTrue();
    }

    @Test
    void s3_37_a_contract_of_a_year_ends_with_its_last_day() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        Contract year = new Contract(from, LocalDate.of(2026, 12, 31), from);
        assertThat(year.onDuty(from.minusDays(1))).isFalse();
        assertThat(year.onDuty(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(year.onDuty(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void s3_23_elder_12_and_caregiver_5_are_kept_apart_from_15_november_on() {
        BlockedPair pair = new BlockedPair(
                new BlockedPairId(1),
                "BP-1",
                new ElderId(12),
                new CaregiverId(5),
                LocalDate.of(2026, 11, 15),
                null,
                "老人要求更换养护员");
        assertThat(pair.activeOn(LocalDate.of(2026, 11, 14))).isFalse();
        assertThat(pair.activeOn(LocalDate.of(2026, 11, 15))).isTrue();
    }
}
