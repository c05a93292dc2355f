package org.anhu.planning.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.CaregiverId;

/**
 * Somebody else who could come without a hard rule being broken.
 *
 * @param rank 1 is the cheapest
 * @param startsAt when this one could come
 * @param costDifference points more than as it stands, or than waiting if it waits; below 0 is cheaper
 * @param differenceByRule the same, by the code of the rule; rules that make no difference are left out
 * @param moved whom this one would visit at another time than now, in the order of the route
 */
public record Replacement(
        int rank,
        CaregiverId caregiverId,
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        long costDifference,
        Map<String, Long> differenceByRule,
        List<MovedVisit> moved) {

    public Replacement {
        differenceByRule = Map.copyOf(differenceByRule);
        moved = List.copyOf(moved);
    }
}
