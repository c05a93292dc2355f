package org.anhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private static final Validity NOVEMBER = validity("2026-11-01", "2026-11-30");

    @Test
    void both_ends_are_days_of_it() {
        assertThat(NOVEMBER.holds(LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(NOVEMBER.holds(LocalDate.of(2026, 11, 1))).isTrue();
        assertThat(NOVEMBER.holds(LocalDate.of(2026, 11, 30))).isTrue();
        assertThat(NOVEMBER.holds(LocalDate.of(2026, 12, 1))).isFalse();
        assertThat(validity("2026-11-01", null).holds(LocalDate.MAX)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-10-31, false",
        "2026-10-01, 2026-11-01, true",
        "2026-11-30, 2026-12-31, true",
        "2026-12-01, 2026-12-31, false",
        "2026-11-10, 2026-11-10, true",
        "2026-10-01, , true",
        "2026-11-30, , true",
        "2026-12-01, , false"
    })
    void two_meet_if_one_day_is_of_both(String from, @Nullable String to, boolean meet) {
        assertThat(NOVEMBER.meets(validity(from, to))).isEqualTo(meet);
        assertThat(validity(from, to).meets(NOVEMBER)).isEqualTo(meet);
    }

    @Test
    void it_may_end_on_its_first_day_or_never_and_not_before_it() {
        assertThat(NOVEMBER.ending(new LastDay(LocalDate.of(2026, 11, 1))))
                .isEqualTo(validity("2026-11-01", "2026-11-01"));
        assertThat(NOVEMBER.ending(new LastDay(null)).text()).isEqualTo("from 2026-11-01 without end");
        assertThat(NOVEMBER.text()).isEqualTo("from 2026-11-01 to 2026-11-30");
        assertThatThrownBy(() -> NOVEMBER.ending(new LastDay(LocalDate.of(2026, 10, 31))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .containsExactly(new Finding(
                                        "/validTo",
                                        "ends-before-start",
                                        "The last day must not be before the first, 2026-11-01.",
                                        "2026-10-31")));
    }

    private static Validity validity(String from, @Nullable String to) {
        return new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
