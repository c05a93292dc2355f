package org.anhu.entitlement.application;

import java.time.LocalDate;
import org.anhu.kernel.Findings;

/** What is sent when somebody objects to what is on notice. */
public record ObjectionDetails(LocalDate filedOn, String objector, String reason) {

    public ObjectionDetails {
        Findings findings = new Findings();
        findings.required("/filedOn", filedOn);
        findings.text("/objector", objector, 60);
        findings.text("/reason", reason, 1000);
        findings.refuseIfAny();
    }
}
