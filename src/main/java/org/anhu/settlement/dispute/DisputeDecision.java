package org.anhu.settlement.dispute;

import org.anhu.kernel.Findings;

/** What is sent to decide a dispute. */
public record DisputeDecision(DisputeOutcome outcome, String reason) {

    public DisputeDecision {
        Findings findings = new Findings();
        findings.required("/outcome", outcome);
        findings.text("/reason", reason, 500);
        findings.refuseIfAny();
    }
}
