package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.entitlement.Award;
import org.anhu.kernel.HouseholdId;

/**
 * What is known about one household and month when it is settled.
 *
 * @param awards those that cover a day of the month
 * @param held days on which everyone in the household is held; may be left out where no policy asks
 * @param due visits that should have been, by day
 * @param verified visits that were done and proved, by day
 */
public record HouseholdMonth(
        HouseholdId id,
        String externalId,
        List<Award> awards,
        Set<LocalDate> held,
        Map<LocalDate, Integer> due,
        Map<LocalDate, Integer> verified) {

    public HouseholdMonth {
        awards = List.copyOf(awards);
        held = Set.copyOf(held);
        due = Map.copyOf(due);
        verified = Map.copyOf(verified);
    }

    int visitsVerified() {
        return verified.values().stream().mapToInt(Integer::intValue).sum();
    }
}
