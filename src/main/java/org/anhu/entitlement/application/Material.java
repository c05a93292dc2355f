package org.anhu.entitlement.application;

import java.time.Instant;
import java.time.LocalDate;
import org.anhu.entitlement.eligibility.MaterialKind;
import org.anhu.kernel.ElderId;
import org.jspecify.annotations.Nullable;

/** A paper as it stood when somebody looked: of each kind and elder the latest counts, the others stay to be read. */
public record Material(
        MaterialKind kind,
        @Nullable ElderId elderId,
        @Nullable LocalDate originalSeen,
        boolean copyFiled,
        @Nullable LocalDate validTo,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt) {

    /** Both sets are there. */
    boolean held() {
        return originalSeen != null && copyFiled;
    }

    boolean validOn(LocalDate day) {
        return validTo == null || !day.isAfter(validTo);
    }
}
