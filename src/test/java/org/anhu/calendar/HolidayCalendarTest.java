package org.anhu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.anhu.kernel.Refusal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Counted by hand from the State Council's notice on 2026, which is shipped as the example. */
class HolidayCalendarTest {

    private static final HolidayCalendar YEAR_2026 = shipped();

    @Test
    void a_day_worked_in_exchange_is_a_working_day_and_a_holiday_is_none() {
        assertThat(YEAR_2026.isWorkingDay(LocalDate.of(2026, 10, 10)))
                .as("a Saturday worked")
                .isTrue();
        assertThat(YEAR_2026.isWorkingDay(LocalDate.of(2026, 9, 20)))
                .as("a Sunday worked")
                .isTrue();
        assertThat(YEAR_2026.isWorkingDay(LocalDate.of(2026, 10, 1)))
                .as("a Thursday off")
                .isFalse();
        assertThat(YEAR_2026.isWorkingDay(LocalDate.of(2026, 11, 7)))
                .as("a Saturday")
                .isFalse();
        assertThat(YEAR_2026.isWorkingDay(LocalDate.of(2026, 11, 9)))
                .as("a Monday")
                .isTrue();
    }

    @Test
    void three_working_days_across_the_national_day_week_end_on_the_saturday_worked() {
        LocalDate before = LocalDate.of(2026, 9, 30);
        assertThat(YEAR_2026.plus(before, 1)).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(YEAR_2026.plus(before, 3)).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(YEAR_2026.plus(before, 4)).isEqualTo(LocalDate.of(2026, 10, 12));
        assertThat(YEAR_2026.plus(LocalDate.of(2026, 10, 3), 0)).isEqualTo(LocalDate.of(2026, 10, 3));
    }

    @Test
    void the_year_2026_has_248_working_days() {
        assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(YEAR_2026::isWorkingDay))
                .hasSize(248);
    }

    @Test
    void a_year_that_nobody_has_put_in_is_refused_by_name_and_only_when_it_is_met() {
        LocalDate lastWorkingDay = LocalDate.of(2026, 12, 31);
        assertThat(YEAR_2026.plus(LocalDate.of(2026, 12, 30), 1)).isEqualTo(lastWorkingDay);
        assertThatThrownBy(() -> YEAR_2026.plus(lastWorkingDay, 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2027")
                .hasMessageContaining("/holidays/2027");
        assertThatThrownBy(() -> YEAR_2026.isWorkingDay(LocalDate.of(2025, 12, 31)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.code()).isEqualTo("holidays-unknown");
                });
    }

    @Test
    void every_day_worked_in_exchange_lies_on_a_weekend_and_every_day_names_its_source() throws IOException {
        for (CSVRecord row : rows()) {
            LocalDate date = LocalDate.parse(row.get("date"));
            if (row.get("kind").equals("WORKDAY")) {
                assertThat(date.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            }
            assertThat(row.get("source")).contains("国务院办公厅", "2026");
        }
    }

    private static HolidayCalendar shipped() {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        try {
            for (CSVRecord row : rows()) {
                (row.get("kind").equals("HOLIDAY") ? off : worked).add(LocalDate.parse(row.get("date")));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new HolidayCalendar(off, worked, Set.of(2026));
    }

    private static Iterable<CSVRecord> rows() throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("seed-data/holidays.csv"))) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}
