package org.anhu.settlement.rules;

import java.util.List;
import org.anhu.entitlement.PolicyVersion;

/** The policies that a month is settled by; made once and shared by all its households. */
public final class Terms {

    private final PolicyBook policies;

    /** @param policies every version that may be in force in the month */
    public Terms(List<PolicyVersion> policies) {
        this.policies = new PolicyBook(policies);
    }

    PolicyBook policies() {
        return policies;
    }
}
