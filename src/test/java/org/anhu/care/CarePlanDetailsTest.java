package org.anhu.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Refusal;
import org.junit.jupiter.api.Test;

class CarePlanDetailsTest {

    private static final CarePlanWindow MORNING = window(1, "08:00", "10:00");

    private Integer minutes = 30;
    private Integer carers = 1;
    private PairMode pairMode;
    private Integer pairMin;
    private Integer pairMax;
    private int gap;

    @Test
    void care_lasts_from_a_minute_to_twelve_hours() {
        minutes = 1;
        assertThat(details(MORNING).minutes()).isEqualTo(1);
        minutes = 720;
        assertThat(details(MORNING).minutes()).isEqualTo(720);
        minutes = 0;
        refused("/minutes", "out-of-range", MORNING);
        minutes = 25 * 60;
        refused("/minutes", "out-of-range", MORNING);
    }

    @Test
    void a_window_closes_after_it_opens_and_no_visit_passes_midnight() {
        assertThat(catchThrowableOfType(Refusal.class, () -> window(1, "22:00", "02:00"))
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/closes");
                    assertThat(finding.code()).isEqualTo("closes-before-opens");
                });
        minutes = 60;
        assertThat(details(window(1, "20:00", "23:00")).windows()).hasSize(1);
        refused("/windows/0/closes", "past-midnight", window(1, "20:00", "23:01"));
    }

    @Test
    void times_of_the_day_can_keep_their_gap() {
        gap = 240;
        CarePlanWindow noon = window(1, "11:00", "12:00");
        assertThat(details(noon, window(2, "14:00", "15:00")).windows()).hasSize(2);
        refused("/gapMinutes", "gap-impossible", noon, window(2, "14:00", "14:59"));
        assertThat(details(noon, window(2, "12:00", "13:00"), window(2, "16:00", "17:00"))
                        .windows())
                .as("one alternative is enough")
                .hasSize(3);
        gap = 0;
        refused("/gapMinutes", "gap-impossible", window(1, "18:00", "19:00"), window(2, "08:00", "10:00"));
    }

    @Test
    void two_carers_come_together_or_within_a_gap_that_the_window_allows() {
        carers = 2;
        refused("/pairMode", "required", MORNING);
        pairMode = PairMode.TOGETHER;
        assertThat(details(MORNING).carersNeeded()).isEqualTo(2);
        pairMode = PairMode.SEQUENCE;
        refused("/pairGapMinMinutes", "required", MORNING);
        pairMin = 120;
        pairMax = 300;
        assertThat(details(MORNING).pairGapMaxMinutes()).isEqualTo(300);
        pairMin = 121;
        refused("/pairGapMinMinutes", "gap-impossible", MORNING);
        pairMax = 60;
        refused("/pairGapMaxMinutes", "gap-turned-round", MORNING);
        carers = 1;
        refused("/pairMode", "no-pair", MORNING);
    }

    @Test
    void times_are_numbered_without_holes_and_alternatives_do_not_overlap() {
        refused("/windows", "ordinals-with-holes", MORNING, window(3, "14:00", "15:00"));
        refused("/windows/1/opens", "windows-overlap", MORNING, window(1, "10:00", "11:00"));
        refused("/windows", "required");
    }

    private void refused(String pointer, String code, CarePlanWindow... windows) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> details(windows));
        assertThat(refusal).isNotNull();
        assertThat(refusal.findings()).anySatisfy(finding -> {
            assertThat(finding.pointer()).isEqualTo(pointer);
            assertThat(finding.code()).isEqualTo(code);
        });
    }

    private CarePlanDetails details(CarePlanWindow... windows) {
        return new CarePlanDetails(
                "CP-1",
                new ElderId(1),
                "MEAL",
                LocalDate.of(2026, 1, 1),
                null,
                Set.of(DayOfWeek.MONDAY),
                1,
                OnHolidays.KEEP,
                minutes,
                carers,
                pairMode,
                pairMin,
                pairMax,
                gap,
                null,
                null,
                null,
                5,
                true,
                null,
                List.of(windows),
                List.of());
    }

    private static CarePlanWindow window(int ordinal, String opens, String closes) {
        return new CarePlanWindow(ordinal, LocalTime.parse(opens), LocalTime.parse(closes), null, null);
    }
}
