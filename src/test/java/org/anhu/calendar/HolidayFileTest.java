package org.anhu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.Refusal;
import org.junit.jupiter.api.Test;

class HolidayFileTest {

    private static final String HEADER = "date,name,kind,source\n";

    @Test
    void the_year_that_comes_along_is_such_a_table_with_and_without_a_mark_at_its_beginning() throws IOException {
        String csv = Files.readString(Path.of("seed-data/holidays.csv"));
        List<Holiday> days = HolidayFile.read(csv);
        assertThat(days).hasSize(39);
        assertThat(days.get(0))
                .isEqualTo(new Holiday(
                        LocalDate.of(2026, 1, 1), "元旦", HolidayKind.HOLIDAY, "国务院办公厅关于2026年部分节假日安排的通知(2025-11-04)"));
        assertThat(HolidayFile.read("\ufeff" + csv)).isEqualTo(days);
    }

    @Test
    void every_broken_cell_is_named_at_once() {
        assertThat(found(HEADER + "2027-1-1,元旦,HOLIDAY,通知\n2027-01-02,,FREE,通知\n2027-01-03,元旦,HOLIDAY,\n2027-01-04\n"))
                .containsExactly(
                        "not-local-date /0/date 2027-1-1",
                        "not-holiday-kind /1/kind FREE",
                        "blank /2/source ",
                        "wrong-columns /3 1");
    }

    @Test
    void another_header_is_refused_with_what_stood_there() {
        assertThat(found("day,name,kind,source\n2027-01-01,元旦,HOLIDAY,通知\n"))
                .containsExactly("wrong-header  day,name,kind,source");
        assertThat(found("date,date,kind,source\n")).containsExactly("wrong-header  date,date,kind,source");
        assertThat(found("")).containsExactly("wrong-header  ");
    }

    @Test
    void what_is_no_table_is_refused() {
        assertThatThrownBy(() -> HolidayFile.read(HEADER + "\"2027-01-01,元旦\n"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("unreadable-csv"));
    }

    private static List<String> found(String csv) {
        try {
            HolidayFile.read(csv);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.findings().stream()
                    .map(it -> it.code() + " " + it.pointer() + " " + (it.value() == null ? "" : it.value()))
                    .toList();
        }
    }
}
