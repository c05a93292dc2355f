package org.anhu.entitlement.application;

import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;

/** What is sent to permit a relative to care for an elder, on what an application found. */
public record RelativePermissionDetails(
        ApplicationId applicationId, ElderId elderId, CaregiverId caregiverId, String reason) {

    public RelativePermissionDetails {
        Findings findings = new Findings();
        findings.required("/applicationId", applicationId);
        findings.required("/elderId", elderId);
        findings.required("/caregiverId", caregiverId);
        findings.text("/reason", reason, 500);
        findings.refuseIfAny();
    }
}
