package org.anhu.people;

import java.time.LocalDate;
import org.anhu.kernel.BlockedPairId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.jspecify.annotations.Nullable;

/** An elder and a caregiver who are not brought together (S3-23); both days inclusive, without end where null. */
public record BlockedPair(
        BlockedPairId id,
        String externalId,
        ElderId elderId,
        CaregiverId caregiverId,
        LocalDate from,
        @Nullable LocalDate to,
        String reason) {

    public boolean activeOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
