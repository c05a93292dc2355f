package org.anhu.people;

import java.time.LocalDate;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.CertificateId;
import org.jspecify.annotations.Nullable;

/** The proof of a skill; expired, it is no skill (S3-27). Level 1 is the lowest, 5 the highest. */
public record Certificate(
        CertificateId id,
        String externalId,
        CaregiverId caregiverId,
        String skillCode,
        int level,
        @Nullable String number,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether it is valid on that day; both ends are inclusive. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
