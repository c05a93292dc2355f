package org.anhu.entitlement.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.anhu.kernel.JsonColumns;
import org.anhu.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 限时办理 and 复查: times that a policy sets (S1-09, S2-12). */
class DeadlineTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void the_day_on_which_it_fell_to_somebody_does_not_count() {
        Deadline deadline = new Deadline(Duty.NOTICE, 3, DayCount.CALENDAR_DAYS);
        assertThat(deadline.lastDay(MONDAY, (day, days) -> day)).isEqualTo("2026-11-05");
    }

    @Test
    void working_days_are_counted_by_who_knows_them() {
        Deadline deadline = new Deadline(Duty.SURVEY, 10, DayCount.WORKING_DAYS);
        assertThat(deadline.lastDay(MONDAY, (day, days) -> day.plusDays(days + 4L)))
                .isEqualTo("2026-11-16");
    }

    @Test
    void where_nothing_is_said_calendar_days_count() throws JsonProcessingException {
        Deadline deadline = JsonColumns.MAPPER.readValue("{\"duty\":\"DECISION\",\"days\":5}", Deadline.class);
        assertThat(deadline).isEqualTo(new Deadline(Duty.DECISION, 5, DayCount.CALENDAR_DAYS));
    }

    @Test
    void the_policy_sets_a_last_day_for_some_duties_and_none_for_others() throws JsonProcessingException {
        EligibilityTable table =
                table(", \"deadlines\": [{\"duty\":\"SURVEY\",\"days\":1},{\"duty\":\"NOTICE\",\"days\":365}]");
        assertThat(table.deadline(Duty.NOTICE)).get().extracting(Deadline::days).isEqualTo(365);
        assertThat(table.deadline(Duty.SURVEY)).get().extracting(Deadline::days).isEqualTo(1);
        assertThat(table.deadline(Duty.DECISION)).isEmpty();
        assertThat(table("").deadlines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"days": 5}                      | required     | /duty
            {"duty": "SURVEY", "days": 0}    | out-of-range | /days
            {"duty": "SURVEY", "days": 366}  | out-of-range | /days
            """)
    void a_deadline_is_of_a_duty_and_some_days(String json, String code, String pointer) {
        assertThat(found(() -> JsonColumns.MAPPER.readValue(json, Deadline.class)))
                .containsExactly(code + " " + pointer);
    }

    @Test
    void a_duty_has_one_deadline_and_none_of_them_is_left_out() {
        String survey = "{\"duty\":\"SURVEY\",\"days\":1}";
        assertThat(found(() -> table(", \"deadlines\": [" + survey + "," + survey + "]")))
                .containsExactly("duty-twice /deadlines/1/duty");
        assertThat(found(() -> table(", \"deadlines\": [null]"))).containsExactly("required /deadlines/0");
    }

    @Test
    void an_award_is_looked_at_again_so_many_months_later_or_not_by_itself() throws JsonProcessingException {
        EligibilityTable monthly = table(", \"recheckMonths\": 1");
        assertThat(monthly.recheckAfter(LocalDate.of(2027, 1, 31))).isEqualTo("2027-02-28");
        assertThat(table(", \"recheckMonths\": 120").recheckAfter(MONDAY)).isEqualTo("2036-11-02");
        assertThat(table("").recheckAfter(MONDAY)).isNull();
        assertThat(ShippedPolicies.table("DL-SHK-1").recheckAfter(MONDAY)).isEqualTo("2027-11-02");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 121})
    void the_months_to_a_recheck_are_1_to_120(int months) {
        assertThat(found(() -> table(", \"recheckMonths\": " + months))).containsExactly("out-of-range /recheckMonths");
    }

    private interface Reading {
        Object read() throws JsonProcessingException;
    }

    private static List<String> found(Reading reading) {
        Throwable thrown = catchThrowable(reading::read);
        assertThat(thrown).isNotNull();
        assertThat(thrown.getCause()).isInstanceOf(Refusal.class);
        Refusal refusal = (Refusal) Objects.requireNonNull(thrown.getCause());
        return refusal.findings().stream()
                .map(it -> it.code() + " " + it.pointer())
                .toList();
    }

    private static EligibilityTable table(String more) throws JsonProcessingException {
        return JsonColumns.MAPPER.readValue(
                "{\"rows\": [{\"id\": \"1\", \"tier\": \"A\", \"text\": \"t\", \"when\": {\"always\": true}}]" + more
                        + "}",
                EligibilityTable.class);
    }
}
