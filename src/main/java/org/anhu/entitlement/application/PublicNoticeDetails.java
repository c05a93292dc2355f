package org.anhu.entitlement.application;

import java.time.LocalDate;
import org.anhu.kernel.Findings;

/** What is sent when a notice was put up; for how many days, the policy says. */
public record PublicNoticeDetails(String place, LocalDate postedOn) {

    public PublicNoticeDetails {
        Findings findings = new Findings();
        findings.text("/place", place, 200);
        findings.required("/postedOn", postedOn);
        findings.refuseIfAny();
    }
}
