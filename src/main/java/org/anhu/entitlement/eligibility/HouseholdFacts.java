package org.anhu.entitlement.eligibility;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a household, on one day.
 *
 * @param household what the trace calls it: an external id
 * @param referenceDate the day on which ages and papers are counted ({@link EligibilityTable#referenceDate})
 * @param subject the elder whom it is about, where the policy is for persons; null: the household
 * @param facts of the household
 * @param decisions what an officer decided of rows that left it to one, by row: granted or not
 */
public record HouseholdFacts(
        String household,
        LocalDate referenceDate,
        @Nullable String subject,
        List<ElderFacts> elders,
        Facts facts,
        List<HeldMaterial> materials,
        Map<String, Boolean> decisions) {

    public HouseholdFacts {
        elders = elders == null ? List.of() : elders;
        facts = facts == null ? Facts.none() : facts;
        materials = materials == null ? List.of() : materials;
        decisions = decisions == null ? Map.of() : decisions;
        Findings findings = new Findings();
        findings.text("/household", household, 60);
        findings.required("/referenceDate", referenceDate);
        requireOf(findings, facts, false);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < elders.size(); i++) {
            ElderFacts elder = elders.get(i);
            if (findings.required("/elders/" + i, elder)) {
                findings.check(
                        names.add(elder.elder()),
                        "/elders/" + i + "/elder",
                        "elder-twice",
                        "Each elder is sent once.",
                        elder.elder());
            }
        }
        findings.check(
                subject == null || names.contains(subject),
                "/subject",
                "unknown-elder",
                "Name one of the elders that are sent.",
                subject);
        findings.refuseIfAny();
        elders = List.copyOf(elders);
        materials = List.copyOf(materials);
        decisions = Map.copyOf(decisions);
    }

    static void requireOf(Findings findings, Facts facts, boolean elder) {
        for (Fact fact : facts.known()) {
            findings.check(
                    fact.ofElder() == elder,
                    "/facts/" + fact.jsonName(),
                    "fact-of-another",
                    elder ? "This is a fact of the household." : "This is a fact of an elder.",
                    null);
        }
    }
}
