package org.anhu.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.anhu.kernel.Refusal;

/**
 * The public holidays as far as the office has put them in. Pure.
 *
 * @param daysOff dates that are holidays
 * @param daysWorked dates of the weekend that are worked in exchange
 * @param knownYears years whose calendar has been put in; of others nothing is known
 */
public record HolidayCalendar(Set<LocalDate> daysOff, Set<LocalDate> daysWorked, Set<Integer> knownYears) {

    public HolidayCalendar {
        daysOff = Set.copyOf(daysOff);
        daysWorked = Set.copyOf(daysWorked);
        knownYears = Set.copyOf(knownYears);
    }

    public boolean knows(LocalDate date) {
        return knownYears.contains(date.getYear());
    }

    public boolean isHoliday(LocalDate date) {
        return daysOff.contains(date);
    }

    /**
     * Whether offices work on that day: Monday to Friday but for holidays, and the days worked in exchange.
     *
     * @throws Refusal 409 if nobody has put in the holidays of that year
     */
    public boolean isWorkingDay(LocalDate date) {
        if (!knows(date)) {
            throw unknown(date.getYear());
        }
        return daysWorked.contains(date) || (!isWeekend(date) && !daysOff.contains(date));
    }

    /**
     * The n-th working day after a date, which may itself be any day; the date itself for 0.
     *
     * @throws Refusal 409 if the counting meets a year whose holidays nobody has put in
     */
    public LocalDate plus(LocalDate date, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("counted back " + workingDays + " working days from " + date);
        }
        LocalDate day = date;
        for (int left = workingDays; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Refusal unknown(int year) {
        return Refusal.conflict(
                "holidays-unknown",
                "Which days of " + year + " are working days is not known: put the State Council's notice for " + year
                        + " at /holidays/" + year + " and repeat this.");
    }
}
