package org.anhu.entitlement;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.entitlement.benefit.Benefit;
import org.anhu.entitlement.eligibility.EligibilityTable;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to publish a version of a policy.
 *
 * @param legalBasis the document, its number and date (S3-42)
 * @param validTo the last day; null while no end is known
 * @param eligibility who is entitled; null: awards are decided by hand
 * @param benefit how it pays; null: flat, by the rates
 */
public record PolicyDetails(
        String code,
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

        @JsonDeserialize(using = BenefitReader.class) @Nullable Benefit benefit) {

    public PolicyDetails {
        Findings findings = new Findings();
        Rate.name(findings, "/code", code);
        findings.text("/name", name, 120);
        findings.text("/legalBasis", legalBasis, 500);
        findings.required("/validFrom", validFrom);
        findings.period("/validTo", validFrom, validTo);
        findings.required("/startRule", startRule);
        findings.required("/stopRule", stopRule);
        findings.required("/holdRule", holdRule);
        findings.required("/prorationBasis", prorationBasis);
        findings.required("/visitRule", visitRule);
        checkRates(findings, rates);
        findings.refuseIfAny();
        Set<String> tiers = rates.stream().map(Rate::tier).collect(Collectors.toSet());
        if (eligibility != null) {
            eligibility.requireTiers(findings, "/eligibility", tiers);
        }
        if (benefit != null) {
            benefit.check(findings, "/benefit", tiers);
        }
        findings.refuseIfAny();
        rates = List.copyOf(rates);
    }

    private static void checkRates(Findings findings, @Nullable List<@Nullable Rate> rates) {
        if (rates == null || rates.isEmpty()) {
            findings.check(false, "/rates", "required", "Send a rate for each tier.", null);
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rates.size(); i++) {
            Rate rate = rates.get(i);
            findings.required("/rates/" + i, rate);
            findings.check(
                    rate == null || seen.add(rate.tier()),
                    "/rates/" + i + "/tier",
                    "tier-twice",
                    "A tier has one rate: leave the other out.",
                    rate == null ? null : rate.tier());
        }
    }
}
