package org.anhu.settlement.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anhu.entitlement.Award;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Refusal;

/** The settlement of a month as a function. */
public final class MonthRules {

    private MonthRules() {}

    /**
     * The lines of a month, by household, policy and day.
     *
     * @throws Refusal 409 that names every award for which no policy version, or no rate, is in force: a statement
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
                    findings.all().size() + " awards cannot be settled for " + month
                            + "; correct what is named and settle again. Nothing was written.",
                    findings.all());
        }
    }

    private static List<Line> of(HouseholdMonth household, YearMonth month, Terms terms) {
        List<Line> lines = new ArrayList<>();
        household.awards().stream()
                .collect(Collectors.groupingBy(Award::policyCode, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(
                        awards -> lines.addAll(new HouseholdLines(household, awards, month, terms.policies()).lines()));
        return lines;
    }
}
