package org.anhu.settlement.pay;

import java.time.LocalDate;
import org.anhu.kernel.VisitId;

/**
 * A verified visit as pay sees it.
 *
 * @param household external id
 * @param minutes of care that were due
 * @param substitute whether it was in place of the household's primary caregiver, who was on approved leave
 * @param travelSeconds planned, from the visit before on the same day; 0 for the day's first
 * @param metres in a straight line from the visit before on the same day; 0 for the day's first
 */
public record PaidVisit(
        VisitId id, LocalDate date, String household, int minutes, boolean substitute, int travelSeconds, int metres) {}
