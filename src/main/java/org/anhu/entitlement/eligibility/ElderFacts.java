package org.anhu.entitlement.eligibility;

import org.anhu.kernel.Findings;

/**
 * What is known of an elder.
 *
 * @param elder what the trace calls the elder: an external id, no name
 */
public record ElderFacts(String elder, Facts facts) {

    public ElderFacts {
        facts = facts == null ? Facts.none() : facts;
        Findings findings = new Findings();
        findings.text("/elder", elder, 60);
        HouseholdFacts.requireOf(findings, facts, true);
        findings.refuseIfAny();
    }
}
