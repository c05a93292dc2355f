package org.anhu.entitlement.application;

import java.time.LocalDate;
import org.anhu.kernel.Findings;

/**
 * What is sent to end an award.
 *
 * @param from the first day without it
 */
public record ExitDetails(ExitCause cause, LocalDate from, String reason) {

    public ExitDetails {
        Findings findings = new Findings();
        findings.required("/cause", cause);
        findings.required("/from", from);
        findings.text("/reason", reason, 500);
        findings.refuseIfAny();
    }
}
