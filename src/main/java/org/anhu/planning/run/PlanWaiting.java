package org.anhu.planning.run;

import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;

/**
 * One carer of one need for whom the proposal found nobody.
 *
 * @param carerNo 1, or 2 for the second of two carers
 * @param priority 1 is the most urgent
 * @param reasons the first thing in the way of each caregiver, counted, most frequent first
 */
public record PlanWaiting(
        NeedId needId, int carerNo, ElderId elderId, LocalDate date, int priority, List<WaitingReason> reasons) {

    public PlanWaiting {
        reasons = List.copyOf(reasons);
    }
}
