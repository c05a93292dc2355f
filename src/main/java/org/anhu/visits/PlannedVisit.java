package org.anhu.visits;

import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;

/**
 * A visit as a plan wants it.
 *
 * @param carerNo 1, or 2 for the second carer of a need
 * @param minutes of care that are due
 * @param windowClosesAt the latest start
 * @param travelSeconds to this visit
 */
public record PlannedVisit(
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
        Instant windowOpensAt,
        Instant windowClosesAt,
        int travelSeconds) {

    public PlannedVisit {
        if (carerNo < 1 || carerNo > 2 || minutes < 1 || !endsAt.isAfter(startsAt)) {
            throw new IllegalStateException("no such visit can be planned: need " + needId.value() + ", carer "
                    + carerNo + ", " + minutes + " min, " + startsAt + " to " + endsAt);
        }
    }

    Slot slot() {
        return new Slot(needId.value(), carerNo);
    }

    /** The place of one carer at one need: at most one visit that is not cancelled stands there. */
    record Slot(long needId, int carerNo) {}
}
