package org.anhu.planning.search;

import java.util.List;
import org.anhu.kernel.NeedId;

/**
 * A carer of a need whom nobody could be sent as, and why.
 *
 * @param carerNo 1 or 2
 * @param reasons each caregiver of the plan counts once; the most frequent first
 */
public record WaitingNeed(NeedId need, int carerNo, List<Reason> reasons) {

    public WaitingNeed {
        reasons = List.copyOf(reasons);
    }
}
