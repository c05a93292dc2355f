package org.anhu.settlement.rules;

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
        PolicyBook policies = new PolicyBook(inputs.policies());
        Findings findings = new Findings();
        List<Line> lines = new ArrayList<>();
        inputs.households().stream()
                .sorted(Comparator.comparing(HouseholdMonth::externalId))
                .forEach(household -> findings.attempt("", () -> lines.addAll(of(household, inputs, policies))));
        if (!findings.all().isEmpty()) {
            throw Refusal.conflict(
                    "policy-missing",
                    findings.all().size() + " awards cannot be settled for " + inputs.month()
                            + "; correct what is named and settle again. Nothing was written.",
                    findings.all());
        }
        return List.copyOf(lines);
    }

    private static List<Line> of(HouseholdMonth household, MonthInputs inputs, PolicyBook policies) {
        List<Line> lines = new ArrayList<>();
        household.awards().stream()
                .collect(Collectors.groupingBy(Award::policyCode, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(awards ->
                        lines.addAll(new HouseholdLines(household, awards, inputs.month(), policies).lines()));
        return lines;
    }
}
