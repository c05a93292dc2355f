package org.anhu.settlement.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anhu.entitlement.benefit.Benefit;
import org.anhu.entitlement.benefit.Flat;
import org.anhu.entitlement.benefit.Seasonal;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Refusal;

/** The settlement of a month as a function. */
public final class MonthRules {

    private MonthRules() {}

    /**
     * The lines of a month, by household, policy and day.
     *
     * @throws Refusal 409 that names every household for which a policy version, rate or price is missing: a statement
     *     that silently leaves a household out would be worse than none
     */
    public static List<Line> settle(MonthInputs inputs) {
        Terms terms = inputs.terms();
        Findings findings = new Findings();
        List<Line> lines = new ArrayList<>();
        inputs.households().stream()
                .sorted(Comparator.comparing(HouseholdMonth::externalId))
                .forEach(household -> settle(household, inputs.month(), terms, findings, lines));
        refuseIfAny(inputs.month(), findings);
        return List.copyOf(lines);
    }

    /**
     * The lines of one household, which depend on no other: so a street is settled as its households stream by, in the
     * order of their external ids. What cannot be settled is added to {@code findings}, the lines to {@code into}.
     */
    public static void settle(
            HouseholdMonth household, YearMonth month, Terms terms, Findings findings, List<Line> into) {
        findings.attempt("", () -> into.addAll(of(household, month, terms)));
    }

    /** @throws Refusal 409 with everything that could not be settled */
    public static void refuseIfAny(YearMonth month, Findings findings) {
        if (!findings.all().isEmpty()) {
            throw Refusal.conflict(
                    "policy-missing",
                    findings.all().size() + " households cannot be settled for " + month
                            + "; correct what is named and settle again. Nothing was written.",
                    findings.all());
        }
    }

    private static List<Line> of(HouseholdMonth household, YearMonth month, Terms terms) {
        try {
            return lines(household, month, terms);
        } catch (ArithmeticException e) {
            throw Refusal.invalid(
                    "",
                    "amount-too-large",
                    "What household " + household.externalId() + " costs in " + month
                            + " cannot be counted to the fen: correct its minutes, prices or limits.",
                    household.externalId());
        }
    }

    private static List<Line> lines(HouseholdMonth household, YearMonth month, Terms terms) {
        List<Claim> claims = Claims.of(household, month, terms.policies());
        List<Line> lines = new ArrayList<>();
        for (Claim claim : claims) {
            Benefit benefit = claim.benefit();
            if (benefit instanceof Flat) {
                lines.addAll(new HouseholdLines(household, claim).lines());
            } else if (benefit instanceof Seasonal) {
                SeasonalLines.addTo(lines, household, claim);
            } else if (!Contributor.contributes(claim)) {
                throw Refusal.invalid(
                        "",
                        "not-for-households",
                        "Policy " + claim.policyCode() + " pays organisations: end the award.",
                        claim.first().externalId());
            }
        }
        Waterfall waterfall = new Waterfall(household, month, terms, claims, new SelfPay(month, claims));
        if (waterfall.any()) {
            waterfall.run();
            new ChargeLines(household, month, waterfall).addTo(lines);
        }
        return lines;
    }
}
