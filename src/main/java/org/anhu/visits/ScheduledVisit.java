package org.anhu.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.VisitId;

/**
 * A visit as its caregiver needs it on the way, and offline.
 *
 * @param windowClosesAt the latest start
 * @param minutes of care that are due
 * @param tasks what is to be done, to be ticked off in the note
 */
public record ScheduledVisit(
        VisitId id,
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        Instant windowOpensAt,
        Instant windowClosesAt,
        int minutes,
        ElderId elderId,
        String elderName,
        String address,
        Coordinates place,
        String serviceCode,
        String serviceNameZh,
        String serviceNameEn,
        List<String> tasks,
        Doing doing,
        Proof proof) {

    public ScheduledVisit {
        tasks = List.copyOf(tasks);
    }
}
