package org.anhu.entitlement.application;

import java.util.List;
import java.util.Objects;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to take in an application.
 *
 * @param elderId whose it is, under a policy that awards to persons; null: the household's
 * @param applicants elders of the household who ask for it
 * @param conflictOfInterest who in the office is a relative or close, and how (S4-02); null: nobody
 * @param declared what the applicants say of themselves: it tells which papers they need and is never decided on
 * @param materials handed in already
 * @param evidence handed in already
 */
public record ApplicationDetails(
        String externalId,
        HouseholdId householdId,
        String policyCode,
        @Nullable ElderId elderId,
        List<ElderId> applicants,
        IntakeChannel channel,
        @Nullable String conflictOfInterest,
        HouseholdFindings declared,
        List<MaterialDetails> materials,
        List<EvidenceDetails> evidence) {

    public ApplicationDetails {
        declared = Objects.requireNonNullElse(declared, HouseholdFindings.NONE);
        materials = materials == null ? List.of() : materials;
        evidence = evidence == null ? List.of() : evidence;
        Findings findings = new Findings();
        findings.text("/externalId", externalId, 50); // its award is called after it
        findings.required("/householdId", householdId);
        findings.text("/policyCode", policyCode, 40);
        findings.required("/channel", channel);
        findings.optionalText("/conflictOfInterest", conflictOfInterest, 500);
        findings.check(
                applicants != null && !applicants.isEmpty(),
                "/applicants",
                "required",
                "Name the elders who apply, one at least.",
                null);
        all(findings, "/applicants", applicants);
        all(findings, "/materials", materials);
        all(findings, "/evidence", evidence);
        findings.refuseIfAny();
        applicants = applicants.stream().distinct().toList();
        materials = List.copyOf(materials);
        evidence = List.copyOf(evidence);
    }

    private static void all(Findings findings, String pointer, @Nullable List<? extends @Nullable Object> items) {
        for (int i = 0; items != null && i < items.size(); i++) {
            findings.required(pointer + "/" + i, items.get(i));
        }
    }
}
