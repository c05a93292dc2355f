package org.anhu.care;

import java.time.LocalDate;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make or change an agreement.
 *
 * @param fromDate the first day it covers, not before it was signed
 * @param toDate the last day; null: until changed
 * @param promiseSignedOn when the caregivers' side signed its service promise
 */
public record AgreementDetails(
        String externalId,
        ElderId elderId,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        LocalDate signedOn,
        @Nullable LocalDate promiseSignedOn) {

    public AgreementDetails {
        Findings findings = new Findings();
        findings.text("/externalId", externalId, 60);
        findings.required("/elderId", elderId);
        findings.required("/fromDate", fromDate);
        findings.period("/toDate", fromDate, toDate);
        if (findings.required("/signedOn", signedOn) && fromDate != null) {
            findings.check(
                    !signedOn.isAfter(fromDate),
                    "/signedOn",
                    "signed-after-start",
                    "Nobody is cared for before the agreement is signed: let it begin on the day it was signed or later.",
                    signedOn);
        }
        findings.refuseIfAny();
    }
}
