package org.anhu.planning.run;

import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.jspecify.annotations.Nullable;

/**
 * One carer of one need for whom the proposal found nobody.
 *
 * @param carerNo 1, or 2 for the second of two carers
 * @param priority 1 is the most urgent
 * @param reasons the first thing in the way of each caregiver, counted, most frequent first
 * @param wayOut the cheapest one; null if no single rule giving way would help
 */
public record PlanWaiting(
        NeedId needId,
        int carerNo,
        ElderId elderId,
        LocalDate date,
        int priority,
        List<WaitingReason> reasons,
        @Nullable PlanWayOut wayOut) {

    public PlanWaiting {
        reasons = List.copyOf(reasons);
    }
}
