package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import org.anhu.entitlement.ProrationBasis;

/** How many parts of its month a day is. The parts of all days of a month are the whole, by either basis. */
final class Proration {

    private static final int THIRTY = 30;

    private Proration() {}

    static int partsInMonth(ProrationBasis basis, YearMonth month) {
        return basis == ProrationBasis.CALENDAR_DAYS ? month.lengthOfMonth() : THIRTY;
    }

    static int parts(ProrationBasis basis, LocalDate day) {
        if (basis == ProrationBasis.CALENDAR_DAYS) {
            return 1;
        }
        if (day.getDayOfMonth() > THIRTY) {
            return 0;
        }
        boolean last = day.getDayOfMonth() == day.lengthOfMonth();
        return last ? THIRTY - day.getDayOfMonth() + 1 : 1;
    }
}
