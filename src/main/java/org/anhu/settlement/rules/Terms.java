package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.benefit.Card;
import org.anhu.entitlement.benefit.Period;
import org.anhu.entitlement.benefit.Share;
import org.anhu.settlement.price.ServicePrice;

/** The policies and prices that a month is settled by; made once and shared by all its households. */
public final class Terms {

    private final PolicyBook policies;

    private final PriceBook prices;

    /**
     * @param policies every version of the policies that there are awards under
     * @param prices every one that may be in force in the month, or in the week that it begins in
     */
    public Terms(List<PolicyVersion> policies, List<ServicePrice> prices) {
        this.policies = new PolicyBook(policies);
        this.prices = new PriceBook(prices);
    }

    /** Whether a limit runs by the week, which asks for the days before the month that its first week has. */
    public static boolean askForTheWholeWeek(List<PolicyVersion> policies) {
        return policies.stream().anyMatch(policy -> limited(policy, Period.WEEK));
    }

    /** Codes of the policies that go on from earlier months: with a limit of the year, or a card. */
    public static Set<String> askForEarlierMonths(List<PolicyVersion> policies) {
        return policies.stream()
                .filter(policy -> limited(policy, Period.YEAR) || policy.benefit() instanceof Card)
                .map(PolicyVersion::code)
                .collect(Collectors.toSet());
    }

    /** Whether an award is for care on this day, not for what only the calendar brings, or for organisations. */
    public boolean paysCare(Award award, LocalDate day) {
        PolicyVersion version = policies.inForce(award.policyCode(), day);
        return version == null || Claim.isForCare(Claim.benefit(version));
    }

    private static boolean limited(PolicyVersion policy, Period per) {
        return policy.benefit() instanceof Share share
                && share.limits().stream().anyMatch(limit -> limit.per() == per);
    }

    PriceBook prices() {
        return prices;
    }

    PolicyBook policies() {
        return policies;
    }
}
