package org.anhu.settlement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.settlement.rules.MonthInputs;

/** What a street's month would be settled from now; for whoever asks what if. */
@Singleton
@Transactional
public class OpenMonths {

    private final StreetMonths months;
    private final SettlementRunRepository runs;

    OpenMonths(StreetMonths months, SettlementRunRepository runs) {
        this.months = months;
        this.runs = runs;
    }

    /** As it stands now, also for a month that is not over; changes nothing. */
    public MonthInputs look(Area street, YearMonth month) {
        return months.look(street, month);
    }

    /** The months of a street that a run holds, checked or not: what they paid is known to the months after them. */
    public Set<YearMonth> settled(Area street) {
        return runs.standing(street).stream()
                .map(SettlementRunEntity::yearMonth)
                .collect(Collectors.toSet());
    }
}
