package org.anhu.settlement.payability;

import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.NeedId;

/**
 * What would be paid for a need, if it were done as planned, after all that is planned before it.
 *
 * @param minutes of care, each carer
 * @param reasons why not all is payable; empty where it is
 * @param warnings what will take the award away if nobody sees to it; they change nothing now
 * @param paidFen by insurance, vouchers, subsidy and charity, on top of what they pay without it
 * @param familyFen by the family, on top
 */
public record NeedPayability(
        NeedId needId,
        HouseholdId householdId,
        LocalDate date,
        String serviceCode,
        int minutes,
        Verdict verdict,
        List<Reason> reasons,
        List<Reason> warnings,
        Money paidFen,
        Money familyFen) {

    public NeedPayability {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }
}
