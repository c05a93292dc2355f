package org.anhu.entitlement.application;

import java.time.LocalDate;
import org.anhu.kernel.Findings;

/**
 * What is sent when a relative cares no longer: found work, moved, or wishes it.
 *
 * @param lastDay the last day of care; the day before the first where there was none
 */
public record RelativeEndDetails(LocalDate lastDay, String reason) {

    public RelativeEndDetails {
        Findings findings = new Findings();
        findings.required("/lastDay", lastDay);
        findings.text("/reason", reason, 500);
        findings.refuseIfAny();
    }
}
