package org.anhu.planning.run;

import java.time.Instant;
import java.util.Map;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.NeedId;
import org.jspecify.annotations.Nullable;

/**
 * What a pin costs: the plan as it stands, against the same plan with this one visit put where it costs least and all
 * others left with their caregivers and in their order. A new search without the pin may gain more.
 *
 * @param caregiverId who is pinned
 * @param startsAt to when
 * @param cost points, 0 or more
 * @param costByRule the same, by the code of the rule; what the pin saves is negative
 * @param without who would go without the pin, and when; null if nobody could at less cost
 */
public record PinCost(
        NeedId needId,
        int carerNo,
        CaregiverId caregiverId,
        Instant startsAt,
        Instant asOf,
        long cost,
        Map<String, Long> costByRule,
        @Nullable Going without) {

    public PinCost {
        costByRule = Map.copyOf(costByRule);
    }
}
