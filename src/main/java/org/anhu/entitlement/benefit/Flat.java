package org.anhu.entitlement.benefit;

import java.util.List;
import java.util.Set;
import org.anhu.kernel.Findings;

/** A fixed amount a month by tier, the rates of the policy; who pays it is SUBSIDY where it is left out. */
public record Flat(Payer payer, List<String> excludes) implements Benefit {

    /** What a policy without a benefit is. */
    public static final Flat USUAL = new Flat(Payer.SUBSIDY, List.of());

    public Flat {
        payer = payer == null ? Payer.SUBSIDY : payer;
        Findings findings = new Findings();
        Checks.payer(findings, payer);
        excludes = Checks.codes(findings, "/excludes", excludes);
        findings.refuseIfAny();
    }

    @Override
    public void check(Findings findings, String pointer, Set<String> tiers) {
        // the rates are the tiers
    }
}
