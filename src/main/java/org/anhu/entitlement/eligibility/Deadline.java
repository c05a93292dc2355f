package org.anhu.entitlement.eligibility;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.anhu.kernel.Findings;

/**
 * 限时办理: until when a duty must be done (S1-09, S3-40).
 *
 * @param days from 1 to 365, after the day on which it fell to somebody; that day itself does not count
 */
public record Deadline(Duty duty, int days, DayCount count) {

    public Deadline {
        count = count == null ? DayCount.CALENDAR_DAYS : count;
        Findings findings = new Findings();
        findings.required("/duty", duty);
        findings.range("/days", days, 1, 365, "a number of days");
        findings.refuseIfAny();
    }

    /** @param workingDay the n-th working day after a date; asked only where working days count */
    public LocalDate lastDay(LocalDate since, BiFunction<LocalDate, Integer, LocalDate> workingDay) {
        return count == DayCount.CALENDAR_DAYS ? since.plusDays(days) : workingDay.apply(since, days);
    }
}
