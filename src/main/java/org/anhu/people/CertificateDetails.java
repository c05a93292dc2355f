package org.anhu.people;

import java.time.LocalDate;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make or change a certificate.
 *
 * @param validTo the last day, null for one without end
 */
public record CertificateDetails(
        String externalId,
        CaregiverId caregiverId,
        String skillCode,
        Integer level,
        @Nullable String number,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public CertificateDetails {
        Findings findings = new Findings();
        findings.text("/externalId", externalId, 60);
        findings.required("/caregiverId", caregiverId);
        findings.text("/skillCode", skillCode, 40);
        findings.range("/level", level, 1, 5, "a level");
        findings.optionalText("/number", number, 60);
        findings.required("/validFrom", validFrom);
        findings.period("/validTo", validFrom, validTo);
        findings.refuseIfAny();
    }
}
