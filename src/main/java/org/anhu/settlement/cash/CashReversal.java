package org.anhu.settlement.cash;

import org.anhu.kernel.Findings;

/** What is sent to take an entry back: why. */
public record CashReversal(String reason) {

    public CashReversal {
        Findings findings = new Findings();
        findings.text("/reason", reason, 200);
        findings.refuseIfAny();
    }
}
