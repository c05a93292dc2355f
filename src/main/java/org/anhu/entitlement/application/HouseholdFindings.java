package org.anhu.entitlement.application;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anhu.entitlement.eligibility.ElderFacts;
import org.anhu.entitlement.eligibility.Facts;
import org.anhu.kernel.Findings;

/**
 * What somebody says of a household: the applicants at intake, or who surveyed it.
 *
 * @param household facts of the household
 * @param elders facts of its elders, each by external id
 */
public record HouseholdFindings(Facts household, List<ElderFacts> elders) {

    static final HouseholdFindings NONE = new HouseholdFindings(Facts.none(), List.of());

    public HouseholdFindings {
        household = household == null ? Facts.none() : household;
        elders = elders == null ? List.of() : elders;
        Findings findings = new Findings();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < elders.size(); i++) {
            ElderFacts elder = elders.get(i);
            String pointer = "/elders/" + i;
            if (findings.required(pointer, elder)) {
                findings.check(
                        seen.add(elder.elder()),
                        pointer + "/elder",
                        "elder-twice",
                        "Each elder is sent once.",
                        elder.elder());
            }
        }
        findings.refuseIfAny();
        elders = List.copyOf(elders);
    }

    Optional<Facts> of(String elder) {
        return elders.stream()
                .filter(it -> it.elder().equals(elder))
                .map(ElderFacts::facts)
                .findFirst();
    }
}
