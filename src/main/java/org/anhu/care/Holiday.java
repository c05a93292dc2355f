package org.anhu.care;

import java.time.LocalDate;
import org.anhu.kernel.Findings;

/** One date of the yearly notice on public holidays. */
public record Holiday(LocalDate date, String name, HolidayKind kind) {

    public Holiday {
        Findings findings = new Findings();
        findings.required("/date", date);
        findings.text("/name", name, 40);
        findings.required("/kind", kind);
        findings.refuseIfAny();
    }
}
