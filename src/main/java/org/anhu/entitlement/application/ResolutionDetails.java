package org.anhu.entitlement.application;

import org.anhu.kernel.Findings;

/** What is sent to resolve an objection: upheld, the application is refused; otherwise it goes on. */
public record ResolutionDetails(Boolean upheld, String reason) {

    public ResolutionDetails {
        Findings findings = new Findings();
        findings.required("/upheld", upheld);
        findings.text("/reason", reason, 1000);
        findings.refuseIfAny();
    }
}
