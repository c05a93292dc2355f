package org.anhu.visits;

import java.time.Instant;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.ExceptionId;
import org.anhu.kernel.VisitId;
import org.anhu.visits.proof.Code;
import org.jspecify.annotations.Nullable;

/**
 * Something about a visit that does not fit, and what a person decided about it.
 *
 * @param withdrawnAt when later punches made it fit after all, so that nobody has to decide any more
 */
public record ExceptionCase(
        ExceptionId id,
        VisitId visitId,
        AreaId areaId,
        Code code,
        String detail,
        Instant foundAt,
        @Nullable Instant withdrawnAt,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** What a person may say about an exception. */
    public enum Decision {
        ACCEPTED,
        REJECTED
    }
}
