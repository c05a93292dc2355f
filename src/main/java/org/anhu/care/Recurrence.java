package org.anhu.care;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.anhu.calendar.HolidayCalendar;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * On which dates a care plan falls. Pure.
 *
 * @param everyWeeks every n weeks, counted from the ISO week of {@code from}: weeks begin on Monday, whatever year it is
 * @param to the last day, inclusive; null: without end
 */
@NullMarked
record Recurrence(
        Set<DayOfWeek> days,
        int everyWeeks,
        LocalDate from,
        @Nullable LocalDate to,
        OnHolidays onHolidays) {

    /** Whether the plan falls on a date. */
    enum Answer {
        YES,
        NO,
        /** It would, but skips holidays, and nobody has said yet which days of that year are holidays. */
        HOLIDAYS_UNKNOWN
    }

    Recurrence {
        days = Set.copyOf(days);
    }

    /**
     * A day worked in exchange for a holiday (a WORKDAY) adds no visit: the plan names its days of the week, and nobody
     * may read another wish into them.
     */
    Answer occurs(LocalDate date, HolidayCalendar holidays) {
        if (!inPeriod(date) || !days.contains(date.getDayOfWeek()) || !inCountedWeek(date)) {
            return Answer.NO;
        }
        if (onHolidays == OnHolidays.KEEP) {
            return Answer.YES;
        }
        if (!holidays.knows(date)) {
            return Answer.HOLIDAYS_UNKNOWN;
        }
        return holidays.isHoliday(date) ? Answer.NO : Answer.YES;
    }

    private boolean inPeriod(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    private boolean inCountedWeek(LocalDate date) {
        return ChronoUnit.WEEKS.between(monday(from), monday(date)) % everyWeeks == 0;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
