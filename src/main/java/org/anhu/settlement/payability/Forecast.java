package org.anhu.settlement.payability;

import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.Money;

/**
 * What of planned care would be paid: of an area, of a plan or of one need.
 *
 * @param needs only those of which something would not be paid, or soon will not be, unless all were asked for
 * @param judged how many needs were looked at
 * @param awards what each award of their households gives in the months of the period, with all that is planned in it
 */
public record Forecast(
        LocalDate from,
        LocalDate to,
        int judged,
        int notPayable,
        Money paidFen,
        Money familyFen,
        List<NeedPayability> needs,
        List<AwardUse> awards) {

    public Forecast {
        needs = List.copyOf(needs);
        awards = List.copyOf(awards);
    }
}
