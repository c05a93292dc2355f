package org.anhu.entitlement.benefit;

import java.util.List;
import java.util.Set;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Money;

/** Matching funds by the number of people (S4-06): so many fen a head. */
public record PerHead(Money fenPerHead, List<String> excludes) implements Benefit {

    public PerHead {
        Findings findings = new Findings();
        if (findings.required("/fenPerHead", fenPerHead)) {
            findings.check(fenPerHead.fen() >= 0, "/fenPerHead", "below-zero", "Send 0 or more fen.", fenPerHead.fen());
        }
        excludes = Checks.codes(findings, "/excludes", excludes);
        findings.refuseIfAny();
    }

    @Override
    public void check(Findings findings, String pointer, Set<String> tiers) {
        // it is for organisations, which have no tier
    }
}
