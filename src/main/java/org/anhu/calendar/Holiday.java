package org.anhu.calendar;

import java.time.LocalDate;
import org.anhu.kernel.Findings;

/**
 * One date of the yearly notice on public holidays.
 *
 * @param source the notice that says so; a later one may change single days
 */
public record Holiday(LocalDate date, String name, HolidayKind kind, String source) {

    public Holiday {
        Findings findings = new Findings();
        findings.required("/date", date);
        findings.text("/name", name, 40);
        findings.required("/kind", kind);
        findings.text("/source", source, 200);
        findings.refuseIfAny();
    }
}
