package org.anhu.settlement.payability;

import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.NeedId;
import org.anhu.settlement.rules.ServedVisit;

/**
 * A need as it would be if it were done and proved.
 *
 * @param street that pays
 * @param visits one for each carer who is still to come
 * @param uncertified those carers, 1 or 2, who are planned for it and may not do it on that day
 * @param proposed whether the plan that is asked about has it, placed or waiting
 */
record PlannedVisit(
        NeedId needId,
        AreaId street,
        HouseholdId householdId,
        List<ServedVisit> visits,
        List<Integer> uncertified,
        boolean proposed) {

    PlannedVisit {
        visits = List.copyOf(visits);
        uncertified = List.copyOf(uncertified);
    }

    LocalDate date() {
        return visits.get(0).date();
    }

    ElderId elderId() {
        return visits.get(0).elderId();
    }
}
