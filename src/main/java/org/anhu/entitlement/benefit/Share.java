package org.anhu.entitlement.benefit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * A part of what visits cost, up to limits: insurance, vouchers, caps by the day, month or year.
 *
 * @param order place in the waterfall, 1 pays first
 * @param ratios first that fits; where none does, nothing is paid
 */
public record Share(Payer payer, int order, Base base, List<Ratio> ratios, List<Limit> limits, List<String> excludes)
        implements Benefit {

    public Share {
        Findings findings = new Findings();
        if (findings.required("/payer", payer)) {
            Checks.payer(findings, payer);
        }
        Checks.order(findings, order);
        findings.required("/base", base);
        ratios = Checks.list(findings, "/ratios", ratios, true);
        Checks.reached(findings, ratios);
        limits = Checks.list(findings, "/limits", limits, false);
        checkLimits(findings, base, limits);
        excludes = Checks.codes(findings, "/excludes", excludes);
        findings.refuseIfAny();
    }

    @Override
    public void check(Findings findings, String pointer, Set<String> tiers) {
        for (int i = 0; i < limits.size(); i++) {
            Checks.tiers(
                    findings,
                    pointer + "/limits/" + i + "/byTier",
                    limits.get(i).byTier().keySet(),
                    tiers);
        }
    }

    private static void checkLimits(Findings findings, @Nullable Base base, List<Limit> limits) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < limits.size(); i++) {
            Limit limit = limits.get(i);
            findings.check(
                    seen.add(limit.per() + " " + limit.of()),
                    "/limits/" + i,
                    "limit-twice",
                    "There is one limit of " + limit.of() + " per " + limit.per() + ": leave the other out.",
                    null);
            findings.check(
                    limit.of() != Measure.MINUTES || base != Base.REMAINDER,
                    "/limits/" + i + "/of",
                    "minutes-of-a-rest",
                    "Minutes can be limited of the whole charge only: send base GROSS, or limit fen.",
                    limit.of());
        }
    }
}
