package org.anhu.planning.run;

import java.time.Instant;
import java.time.LocalDate;
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
        boolean fixed) {}
