package org.anhu.settlement.cash;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.people.Elders;
import org.anhu.visits.Visit;
import org.anhu.visits.Visits;

/** Which households a caregiver goes to. */
@Singleton
@Transactional
class VisitedHouseholds {

    private final Visits visits;
    private final Elders elders;

    VisitedHouseholds(Visits visits, Elders elders) {
        this.visits = visits;
        this.elders = elders;
    }

    /** Whether a visit that is not cancelled takes them to the household on one of these days, both inclusive. */
    boolean on(CaregiverId caregiver, HouseholdId household, LocalDate from, LocalDate to) {
        List<ElderId> seen = visits.planned(List.of(caregiver), from, to).stream()
                .map(Visit::elderId)
                .distinct()
                .toList();
        return elders.byIds(seen).values().stream()
                .anyMatch(elder -> elder.householdId().equals(household));
    }
}
