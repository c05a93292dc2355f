package org.anhu.settlement.dispute;

import org.anhu.kernel.Findings;
import org.anhu.kernel.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to raise a dispute.
 *
 * @param position of the line in the run; left out for the household's statement as a whole
 * @param by who said it
 */
public record DisputeDetails(
        HouseholdId householdId, @Nullable Integer position, DisputeSpeaker by, String reason) {

    public DisputeDetails {
        Findings findings = new Findings();
        findings.required("/householdId", householdId);
        if (position != null) {
            findings.range("/position", position, 1, 10_000_000, "a position");
        }
        findings.required("/by", by);
        findings.text("/reason", reason, 500);
        findings.refuseIfAny();
    }
}
