package org.anhu.settlement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import org.anhu.area.Area;
import org.anhu.settlement.rules.MonthInputs;

/** What a street's month would be settled from now; for whoever asks what if. */
@Singleton
@Transactional
public class OpenMonths {

    private final StreetMonths months;

    OpenMonths(StreetMonths months) {
        this.months = months;
    }

    /** As it stands now, also for a month that is not over; changes nothing. */
    public MonthInputs look(Area street, YearMonth month) {
        return months.look(street, month);
    }
}
