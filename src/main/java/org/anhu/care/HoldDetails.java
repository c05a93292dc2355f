package org.anhu.care;

import java.time.LocalDate;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to stop an elder's needs for a while.
 *
 * @param toDate the last day without care; null: until taken back
 */
public record HoldDetails(
        String externalId,
        ElderId elderId,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        String reason) {

    public HoldDetails {
        Findings findings = new Findings();
        findings.text("/externalId", externalId, 60);
        findings.required("/elderId", elderId);
        findings.required("/fromDate", fromDate);
        findings.period("/toDate", fromDate, toDate);
        findings.text("/reason", reason, 200);
        findings.refuseIfAny();
    }
}
