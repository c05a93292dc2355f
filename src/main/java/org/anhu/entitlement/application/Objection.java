package org.anhu.entitlement.application;

import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.ObjectionId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's objection to a public notice.
 *
 * @param resolution null while it is open
 */
public record Objection(
        ObjectionId id,
        LocalDate filedOn,
        String objector,
        String reason,
        String recordedBy,
        Instant recordedAt,
        @Nullable Resolution resolution) {

    /** How it ended, and on whose word. */
    public record Resolution(boolean upheld, String reason, String resolvedBy, Instant resolvedAt) {}

    boolean open() {
        return resolution == null;
    }
}
