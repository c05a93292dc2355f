package org.anhu.entitlement.benefit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anhu.kernel.Findings;

/**
 * A stored-value card (S2-09): money is put on it in some months, pays what others have left of a charge, and is gone
 * when it expires. The oldest is spent first.
 *
 * @param order place in the waterfall, 1 pays first
 * @param issuedIn months of the year, 1 to 12; the award must pay in that month
 * @param validMonths 1: to the end of the month of issue
 * @param byTier fen of one issue
 */
public record Card(
        Payer payer,
        int order,
        List<Integer> issuedIn,
        int validMonths,
        Map<String, Long> byTier,
        List<String> excludes)
        implements Benefit {

    private static final int LONGEST = 120;

    public Card {
        Findings findings = new Findings();
        if (findings.required("/payer", payer)) {
            Checks.payer(findings, payer);
        }
        Checks.order(findings, order);
        issuedIn = Checks.months(findings, "/issuedIn", issuedIn, true);
        findings.range("/validMonths", validMonths, 1, LONGEST, "the months that an issue is valid");
        byTier = Checks.amounts(findings, "/byTier", byTier);
        excludes = Checks.codes(findings, "/excludes", excludes);
        findings.refuseIfAny();
        byTier = Collections.unmodifiableMap(new TreeMap<>(byTier));
    }

    @Override
    public void check(Findings findings, String pointer, Set<String> tiers) {
        Checks.tiers(findings, pointer + "/byTier", byTier.keySet(), tiers);
    }
}
