package org.anhu.planning.run;

import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal changes for one carer of one need, against what was published when it was made.
 *
 * @param visitId null for a visit that is new
 * @param fromCaregiverId with the two times, as it was published; null for a visit that is new
 * @param toCaregiverId with the two times, as it is proposed; null for one that waits now
 */
public record PlanChange(
        ChangeKind kind,
        @Nullable VisitId visitId,
        NeedId needId,
        int carerNo,
        ElderId elderId,
        LocalDate date,
        @Nullable CaregiverId fromCaregiverId,
        @Nullable Instant fromStartsAt,
        @Nullable Instant fromEndsAt,
        @Nullable CaregiverId toCaregiverId,
        @Nullable Instant toStartsAt,
        @Nullable Instant toEndsAt) {}
