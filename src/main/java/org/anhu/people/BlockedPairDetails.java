package org.anhu.people;

import java.time.LocalDate;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make or change a blocked pair.
 *
 * @param to the last day, null for without end
 */
public record BlockedPairDetails(
        String externalId,
        ElderId elderId,
        CaregiverId caregiverId,
        LocalDate from,
        @Nullable LocalDate to,
        String reason) {

    public BlockedPairDetails {
        Findings findings = new Findings();
        findings.text("/externalId", externalId, 60);
        findings.required("/elderId", elderId);
        findings.required("/caregiverId", caregiverId);
        findings.required("/from", from);
        findings.period("/to", from, to);
        findings.text("/reason", reason, 200);
        findings.refuseIfAny();
    }
}
