package org.anhu.settlement.rules;

import java.time.YearMonth;
import java.util.List;
import org.anhu.entitlement.PolicyVersion;

/**
 * Everything that one street's month is settled from; the same inputs give the same lines on any machine, in whatever
 * order they come.
 *
 * @param street external id
 * @param policies every version that may be in force in the month
 */
public record MonthInputs(
        String street, YearMonth month, List<PolicyVersion> policies, List<HouseholdMonth> households) {

    public MonthInputs {
        policies = List.copyOf(policies);
        households = List.copyOf(households);
    }

    /** What all its households are settled by. */
    public Terms terms() {
        return new Terms(policies);
    }
}
