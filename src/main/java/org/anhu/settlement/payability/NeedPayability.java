package org.anhu.settlement.payability;

import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.NeedId;

/**
 * What would be paid for a need, if it were done as planned, after all that is planned before it.
 *
 * @param reasons why not all is payable; empty where it is
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
        Money paidFen,
        Money familyFen) {

    public NeedPayability {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why.
     *
     * @param code no-award, award-not-begun, award-ended, quota-used, self-pay, certificate-expired, or what settlement
     *     itself would refuse with
     */
    public record Reason(String code, String detail) {}
}
