package org.anhu.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anhu.entitlement.benefit.Benefit;
import org.anhu.entitlement.eligibility.EligibilityTable;
import org.anhu.kernel.Money;
import org.anhu.kernel.PolicyVersionId;
import org.anhu.kernel.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it holds from one day to another: its rates and the rules by which a month is paid.
 *
 * @param version 1, 2, ... within the code
 * @param validTo the last day; null while no end is known
 * @param rates by tier
 * @param eligibility who is entitled; null: awards are decided by hand
 * @param benefit how it pays; null: flat, by the rates
 */
public record PolicyVersion(
        PolicyVersionId id,
        String code,
        int version,
        String name,
        String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        StartRule startRule,
        StopRule stopRule,
        HoldRule holdRule,
        ProrationBasis prorationBasis,
        VisitRule visitRule,
        List<Rate> rates,
        @Nullable EligibilityTable eligibility,
        @Nullable Benefit benefit) {

    public PolicyVersion {
        rates = List.copyOf(rates);
    }

    Validity validity() {
        return new Validity(validFrom, validTo);
    }

    public boolean inForce(LocalDate day) {
        return validity().holds(day);
    }

    /** What a household of this tier gets for a whole month. */
    public Optional<Money> rate(String tier) {
        return rates.stream()
                .filter(rate -> rate.tier().equals(tier))
                .map(Rate::amountFen)
                .findFirst();
    }
}
