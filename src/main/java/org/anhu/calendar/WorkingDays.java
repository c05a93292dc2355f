package org.anhu.calendar;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.anhu.kernel.Refusal;

/** Counts working days (工作日) by the holidays that have been put in; a year that is missing is named, never guessed. */
@Singleton
@Transactional
public class WorkingDays {

    /** No run of days off is longer, so that n working days surely lie within so many days and some. */
    private static final int DAYS_FOR_ONE = 4;

    private static final int LONGEST_REST = 31;

    private final Holidays holidays;

    WorkingDays(Holidays holidays) {
        this.holidays = holidays;
    }

    /** @throws Refusal 409 if nobody has put in the holidays of that year */
    public boolean isWorkingDay(LocalDate date) {
        return holidays.calendar(date, date).isWorkingDay(date);
    }

    /**
     * The n-th working day after a date; the date itself for 0.
     *
     * @throws Refusal 409 if the counting meets a year whose holidays nobody has put in
     */
    public LocalDate plus(LocalDate date, int workingDays) {
        LocalDate far = date.plusDays(LONGEST_REST + (long) DAYS_FOR_ONE * workingDays);
        return holidays.calendar(date, far).plus(date, workingDays);
    }
}
