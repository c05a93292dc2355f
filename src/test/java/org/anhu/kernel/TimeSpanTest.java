package org.anhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSpanTest {

    @Test
    void its_length_is_in_minutes() {
        assertThat(new TimeSpan(LocalTime.of(8, 15), LocalTime.of(12, 0)).minutes())
                .isEqualTo(225);
        assertThat(new TimeSpan(LocalTime.MIN, LocalTime.of(23, 59)).minutes()).isEqualTo(1439);
    }

    @ParameterizedTest
    @CsvSource({"22:00,06:00", "12:00,11:59", "12:00,12:00", "08:00,00:00"})
    void one_that_crosses_midnight_or_ends_before_it_starts_is_refused_at_its_end(LocalTime from, LocalTime to) {
        assertThatThrownBy(() -> new TimeSpan(from, to))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.pointer()).isEqualTo("/to");
                            assertThat(finding.code()).isEqualTo("ends-before-start");
                            assertThat(finding.detail()).contains("split");
                        }));
    }

    @Test
    void both_ends_must_be_there() {
        assertThat(TimeSpan.check("/windows/0", null, null).all())
                .extracting(Finding::pointer)
                .containsExactly("/windows/0/from", "/windows/0/to");
    }
}
