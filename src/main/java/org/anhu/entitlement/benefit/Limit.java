package org.anhu.entitlement.benefit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.kernel.Findings;

/**
 * The most that a policy takes on within a period. A limit is used up by what it lets through, also where a longer one
 * then cuts that.
 *
 * @param byTier the limit of each tier, in minutes or fen
 */
public record Limit(Period per, Measure of, Map<String, Long> byTier) {

    public Limit {
        Findings findings = new Findings();
        findings.required("/per", per);
        findings.required("/of", of);
        findings.check(
                per != Period.YEAR || of != Measure.FEN_CHARGED,
                "/of",
                "year-of-charges",
                "Earlier months are known by what was paid: limit a year by FEN_PAID or MINUTES.",
                of);
        byTier = Checks.amounts(findings, "/byTier", byTier);
        findings.refuseIfAny();
        byTier = Collections.unmodifiableMap(new TreeMap<>(byTier));
    }
}
