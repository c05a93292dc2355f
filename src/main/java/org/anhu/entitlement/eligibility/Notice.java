package org.anhu.entitlement.eligibility;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.anhu.kernel.Findings;

/** 张榜公示: how long a decision is shown before it holds (S3-09, S3-39). */
public record Notice(int days, DayCount count) {

    public Notice {
        count = count == null ? DayCount.CALENDAR_DAYS : count;
        Findings findings = new Findings();
        findings.range("/days", days, 1, 60, "a number of days");
        findings.refuseIfAny();
    }

    /**
     * The last day of a notice; the day of posting is its first, if it counts. Posted on the 5th for 3 days, it hangs
     * on the 5th, 6th and 7th, and what it is about holds from the 8th.
     *
     * @param isWorkingDay asked only where working days count
     */
    public LocalDate lastDay(LocalDate posted, Predicate<LocalDate> isWorkingDay) {
        LocalDate day = posted;
        int left = days;
        while (true) {
            if (count == DayCount.CALENDAR_DAYS || isWorkingDay.test(day)) {
                left--;
            }
            if (left == 0) {
                return day;
            }
            day = day.plusDays(1);
        }
    }

    /** The first day on which what was shown can hold. */
    public LocalDate earliestEffective(LocalDate posted, Predicate<LocalDate> isWorkingDay) {
        return lastDay(posted, isWorkingDay).plusDays(1);
    }
}
