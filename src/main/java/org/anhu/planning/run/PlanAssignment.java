package org.anhu.planning.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;

/**
 * One carer of one need in a proposal.
 *
 * @param carerNo 1, or 2 for the second of two carers
 * @param position in the caregiver's day, from 1
 * @param travelSeconds to this visit from the place before
 * @param fixed was started, done or pinned already, and therefore not planned again
 * @param costs points by rule that it costs its caregiver's day; a saving is negative
 */
public record PlanAssignment(
        NeedId needId,
        int carerNo,
        ElderId elderId,
        CaregiverId caregiverId,
        LocalDate date,
        int position,
        int travelSeconds,
        Instant startsAt,
        Instant endsAt,
        boolean fixed,
        Map<String, Long> costs) {

    public PlanAssignment {
        costs = Map.copyOf(costs);
    }

    PlanAssignment at(int place) {
        return new PlanAssignment(
                needId, carerNo, elderId, caregiverId, date, place, travelSeconds, startsAt, endsAt, fixed, costs);
    }
}
