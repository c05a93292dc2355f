package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.entitlement.Award;
import org.anhu.kernel.HouseholdId;

/**
 * What is known about one household and month when it is settled.
 *
 * @param awards those that cover a day of the month, or of the week that its first day lies in
 * @param held days on which everyone in the household is held; may be left out where no policy asks
 * @param due visits that should have been, by day
 * @param visits that were done and proved in the month, and in the days before it of the week of its first day, which
 *     weekly limits ask for; those before may be left out where no policy has one
 * @param past earlier months of awards that have an annual limit or a card; may be left out where none has
 */
public record HouseholdMonth(
        HouseholdId id,
        String externalId,
        List<Award> awards,
        Set<LocalDate> held,
        Map<LocalDate, Integer> due,
        List<ServedVisit> visits,
        List<PastUse> past) {

    public HouseholdMonth {
        awards = List.copyOf(awards);
        held = Set.copyOf(held);
        due = Map.copyOf(due);
        visits = List.copyOf(visits);
        past = List.copyOf(past);
    }

    /** How many visits were done and proved in the month. */
    public int visitsVerified(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        int verified = 0;
        for (ServedVisit visit : visits) {
            if (!visit.date().isBefore(first) && !visit.date().isAfter(last)) {
                verified++;
            }
        }
        return verified;
    }
}
