package org.anhu.entitlement.application;

import java.time.LocalDate;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is decided after somebody looked at a household again.
 *
 * @param visitedBy the login of who was there; never who decides
 * @param tier the new one, where it CHANGES
 * @param from the first day of the new tier, or the first without the award; null where it KEEPS
 * @param nextDue when to look again; where it is left out, the policy says
 */
public record RecheckDetails(
        LocalDate visitedOn,
        String visitedBy,
        RecheckOutcome outcome,
        @Nullable String tier,
        @Nullable LocalDate from,
        @Nullable LocalDate nextDue,
        String reason) {

    public RecheckDetails {
        Findings findings = new Findings();
        findings.required("/visitedOn", visitedOn);
        findings.text("/visitedBy", visitedBy, 60);
        findings.required("/outcome", outcome);
        if (outcome != null) {
            only(findings, "/tier", tier, outcome == RecheckOutcome.CHANGES);
            only(findings, "/from", from, outcome != RecheckOutcome.KEEPS);
        }
        findings.optionalText("/tier", tier, 40);
        findings.period("/nextDue", visitedOn, nextDue);
        findings.text("/reason", reason, 500);
        findings.refuseIfAny();
    }

    private static void only(Findings findings, String pointer, @Nullable Object value, boolean wanted) {
        if (wanted) {
            findings.required(pointer, value);
        } else {
            findings.check(value == null, pointer, "not-of-this-outcome", "Leave this field out here.", value);
        }
    }
}
