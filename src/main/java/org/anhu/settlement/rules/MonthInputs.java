package org.anhu.settlement.rules;

import java.time.YearMonth;
import java.util.List;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.settlement.price.ServicePrice;

/**
 * Everything that one street's month is settled from; the same inputs give the same lines on any machine, in whatever
 * order they come.
 *
 * @param street external id
 * @param policies every version of the policies that there are awards under
 * @param prices every one that may be in force in the month, or in the week that it begins in
 */
public record MonthInputs(
        String street,
        YearMonth month,
        List<PolicyVersion> policies,
        List<ServicePrice> prices,
        List<HouseholdMonth> households) {

    public MonthInputs {
        policies = List.copyOf(policies);
        prices = List.copyOf(prices);
        households = List.copyOf(households);
    }

    /** What all its households are settled by. */
    public Terms terms() {
        return new Terms(policies, prices);
    }
}
