package org.anhu.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.anhu.calendar.HolidayCalendar;
import org.anhu.care.Recurrence.Answer;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final HolidayCalendar NONE_KNOWN = new HolidayCalendar(Set.of(), Set.of(), Set.of());

    @Test
    void it_falls_on_its_days_of_the_week_from_its_first_to_its_last_day() {
        Recurrence rule = rule(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 1, MONDAY.plusDays(1), MONDAY.plusDays(7));
        assertThat(MONDAY.datesUntil(MONDAY.plusDays(21)).filter(date -> occurs(rule, date)))
                .containsExactly(MONDAY.plusDays(3), MONDAY.plusDays(7));
    }

    @Test
    void s3_20_every_day_of_a_month_of_30_days_are_30_visits_and_s3_25_a_check_a_week_four_or_five() {
        LocalDate november = LocalDate.of(2026, 11, 1);
        Recurrence daily = rule(EnumSet.allOf(DayOfWeek.class), 1, LocalDate.of(2026, 1, 1), null);
        Recurrence weekly = rule(Set.of(DayOfWeek.MONDAY), 1, LocalDate.of(2026, 1, 1), null);
        assertThat(november.datesUntil(november.plusMonths(1)).filter(date -> occurs(daily, date)))
                .hasSize(30);
        assertThat(november.datesUntil(november.plusMonths(1)).filter(date -> occurs(weekly, date)))
                .hasSize(5);
    }

    @Test
    void every_second_week_is_counted_from_the_iso_week_of_the_first_day() {
        Recurrence rule = rule(Set.of(DayOfWeek.TUESDAY), 2, MONDAY.plusDays(4), null);
        assertThat(occurs(rule, MONDAY.plusDays(1))).as("before the first day").isFalse();
        assertThat(occurs(rule, MONDAY.plusDays(8))).as("the week between").isFalse();
        assertThat(occurs(rule, MONDAY.plusDays(15))).isTrue();
    }

    @Test
    void a_turn_of_the_year_does_not_shift_the_weeks() {
        LocalDate lastMonday = LocalDate.of(2026, 12, 28); // week 53 of 2026
        Recurrence rule = rule(Set.of(DayOfWeek.MONDAY), 2, lastMonday, null);
        assertThat(occurs(rule, LocalDate.of(2027, 1, 4))).isFalse();
        assertThat(occurs(rule, LocalDate.of(2027, 1, 11))).isTrue();
    }

    @Test
    void holidays_are_kept_or_skipped_and_never_guessed() {
        HolidayCalendar calendar = new HolidayCalendar(Set.of(MONDAY), Set.of(), Set.of(2026));
        Recurrence skipping = new Recurrence(EnumSet.allOf(DayOfWeek.class), 1, MONDAY, null, OnHolidays.SKIP);
        Recurrence keeping = new Recurrence(EnumSet.allOf(DayOfWeek.class), 1, MONDAY, null, OnHolidays.KEEP);
        LocalDate nextYear = LocalDate.of(2027, 1, 4);
        assertThat(skipping.occurs(MONDAY, calendar)).isEqualTo(Answer.NO);
        assertThat(skipping.occurs(MONDAY.plusDays(1), calendar)).isEqualTo(Answer.YES);
        assertThat(skipping.occurs(nextYear, calendar)).isEqualTo(Answer.HOLIDAYS_UNKNOWN);
        assertThat(keeping.occurs(MONDAY, calendar)).isEqualTo(Answer.YES);
        assertThat(keeping.occurs(nextYear, calendar)).isEqualTo(Answer.YES);
    }

    @Test
    void any_rule_falls_on_each_of_its_days_once_in_its_weeks() {
        Random random = new Random(43153);
        for (int round = 0; round < 2000; round++) {
            EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
            for (int i = random.nextInt(7); i > 0; i--) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            int everyWeeks = 1 + random.nextInt(52);
            LocalDate from = MONDAY.plusDays(random.nextInt(3000));
            Recurrence rule = rule(days, everyWeeks, from, null);
            LocalDate anywhere = from.plusDays(random.nextInt(3000));
            long found = anywhere.datesUntil(anywhere.plusWeeks(everyWeeks))
                    .filter(date -> occurs(rule, date))
                    .peek(date -> assertThat(days).contains(date.getDayOfWeek()))
                    .peek(date ->
                            assertThat(occurs(rule, date.plusWeeks(everyWeeks))).isTrue())
                    .count();
            assertThat(found).as("round %d: %s from %s", round, rule, anywhere).isEqualTo(days.size());
        }
    }

    private static Recurrence rule(Set<DayOfWeek> days, int everyWeeks, LocalDate from, LocalDate to) {
        return new Recurrence(days, everyWeeks, from, to, OnHolidays.KEEP);
    }

    private static boolean occurs(Recurrence rule, LocalDate date) {
        return rule.occurs(date, NONE_KNOWN) == Answer.YES;
    }
}
