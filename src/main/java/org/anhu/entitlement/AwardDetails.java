package org.anhu.entitlement;

import java.time.LocalDate;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to award a tier to a household or to one of its elders, or to change an award.
 *
 * @param elderId whose it is, where the policy is for persons (a voucher, insurance); null: the household's
 * @param from the first day
 * @param to the last day, included; null while no end is known
 * @param reason why this tier, or why it changes or ends
 */
public record AwardDetails(
        String externalId,
        HouseholdId householdId,
        @Nullable ElderId elderId,
        String policyCode,
        String tier,
        LocalDate from,
        @Nullable LocalDate to,
        String reason) {

    public AwardDetails {
        Findings findings = new Findings();
        findings.text("/externalId", externalId, 60);
        findings.required("/householdId", householdId);
        findings.text("/policyCode", policyCode, 40);
        findings.text("/tier", tier, 40);
        findings.required("/from", from);
        findings.period("/to", from, to);
        findings.text("/reason", reason, 500);
        findings.refuseIfAny();
    }
}
