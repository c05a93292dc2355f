package org.anhu.settlement.payability;

import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.NeedId;
import org.anhu.settlement.rules.ServedVisit;

/**
 * A need as it would be if it were done and proved.
 *
 * @param street that pays
 * @param certified whether the caregiver it is planned for may do it on that day; true where nobody is planned yet
 */
record PlannedVisit(NeedId needId, AreaId street, HouseholdId householdId, ServedVisit visit, boolean certified) {

    LocalDate date() {
        return visit.date();
    }
}
