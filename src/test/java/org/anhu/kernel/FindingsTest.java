package org.anhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void nothing_found_is_nothing_refused() {
        findings.text("/name", "李", 1);
        findings.optionalText("/note", null, 1);
        findings.range("/days", 7, 1, 7, "days");
        findings.period("/to", LocalDate.EPOCH, LocalDate.EPOCH);
        findings.period("/to", LocalDate.EPOCH, null);
        assertThatCode(findings::refuseIfAny).doesNotThrowAnyException();
    }

    @Test
    void everything_found_is_said_at_once() {
        findings.required("/a", null);
        findings.text("/b", "  ", 5);
        findings.text("/c", "123456", 5);
        findings.range("/d", 8, 1, 7, "days");
        findings.range("/e", null, 1, 7, "days");
        findings.period("/f", LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1));
        assertThatThrownBy(findings::refuseIfAny)
                .hasMessage("6 fields need correction.")
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(422);
                    assertThat(refusal.findings())
                            .extracting(finding -> finding.pointer() + " " + finding.code())
                            .containsExactly(
                                    "/a required",
                                    "/b blank",
                                    "/c too-long",
                                    "/d out-of-range",
                                    "/e required",
                                    "/f ends-before-start");
                });
    }

    @Test
    void what_an_inner_value_refuses_is_kept_below_its_field() {
        assertThat(findings.attempt("/place", () -> new Coordinates(114, 30))).isNull();
        assertThat(findings.attempt("/other", () -> new Coordinates(30, 114))).isNotNull();
        assertThat(findings.all()).extracting(Finding::pointer).containsExactly("/place/latitude");
    }

    @Test
    void a_check_says_whether_it_held() {
        assertThat(findings.check(true, "", "never", "", null)).isTrue();
        assertThat(findings.check(false, "", "always", "", 5)).isFalse();
        assertThat(findings.all()).extracting(Finding::value).containsExactly("5");
    }
}
