package org.anhu.visits;

import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * A published visit. Doing it, proving it and paying it are three states kept apart, because they fail apart.
 *
 * @param carerNo 1, or 2 for the second carer of a need
 * @param minutes of care that are due
 * @param startsAt as planned; when it really began is in the punches
 * @param expectedEnd of a visit under way that was said to take longer
 * @param windowClosesAt the latest start
 * @param travelSeconds to this visit, as planned
 */
public record Visit(
        VisitId id,
        NeedId needId,
        int carerNo,
        ElderId elderId,
        CaregiverId caregiverId,
        AreaId areaId,
        LocalDate date,
        String serviceCode,
        int minutes,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant expectedEnd,
        Instant windowOpensAt,
        Instant windowClosesAt,
        int travelSeconds,
        Doing doing,
        Proof proof,
        Paying paying,
        boolean pinned,
        @Nullable PlanId planId) {

    /** Started, done, missed or pinned: no plan may move it. */
    public boolean fixed() {
        return pinned || doing != Doing.PLANNED;
    }
}
