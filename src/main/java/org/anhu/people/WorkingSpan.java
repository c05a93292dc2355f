package org.anhu.people;

import java.time.LocalTime;
import org.anhu.kernel.Findings;
import org.anhu.kernel.TimeSpan;

/**
 * When a caregiver works in every week.
 *
 * @param dayOfWeek ISO: Monday is 1, Sunday 7
 * @param from inclusive
 * @param to exclusive, on the same day
 */
public record WorkingSpan(Integer dayOfWeek, LocalTime from, LocalTime to) {

    public WorkingSpan {
        Findings findings = new Findings();
        findings.range("/dayOfWeek", dayOfWeek, 1, 7, "the day of the week (Monday is 1)");
        TimeSpan.check("", from, to).all().forEach(findings::add);
        findings.refuseIfAny();
    }

    boolean overlaps(WorkingSpan other) {
        return dayOfWeek.equals(other.dayOfWeek) && from.isBefore(other.to) && other.from.isBefore(to);
    }

    boolean contains(LocalTime start, LocalTime end) {
        return !start.isBefore(from) && !end.isAfter(to);
    }
}
