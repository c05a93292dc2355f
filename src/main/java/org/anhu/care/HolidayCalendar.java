package org.anhu.care;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * The public holidays as far as the office has put them in.
 *
 * @param daysOff dates that are holidays; days worked in exchange are not among them
 * @param knownYears years whose calendar has been put in; of others nothing is known
 */
@NullMarked
record HolidayCalendar(Set<LocalDate> daysOff, Set<Integer> knownYears) {

    HolidayCalendar {
        daysOff = Set.copyOf(daysOff);
        knownYears = Set.copyOf(knownYears);
    }

    boolean knows(LocalDate date) {
        return knownYears.contains(date.getYear());
    }

    boolean isHoliday(LocalDate date) {
        return daysOff.contains(date);
    }
}
