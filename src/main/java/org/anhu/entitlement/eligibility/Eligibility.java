package org.anhu.entitlement.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates a decision table on what is known of a household: a pure function, with its whole trace. */
public final class Eligibility {

    private Eligibility() {}

    /**
     * The first row that holds decides. A row before it that is not certain, for something is missing or an officer
     * must decide, matters only if it would give another tier.
     *
     * @throws IllegalArgumentException if the table is for persons and the facts name none, or the other way round
     */
    public static Evaluation evaluate(EligibilityTable table, HouseholdFacts household) {
        ElderFacts subject = subject(table, household);
        Clauses clauses = new Clauses(table, household);
        List<RowTrace> trace = new ArrayList<>();
        for (Row row : table.rows()) {
            ClauseTrace clause = clauses.judge(row.when(), subject);
            trace.add(new RowTrace(
                    row.id(), row.tier(), row.text(), decided(clause.result(), household, row.id()), clause));
        }
        List<RightTrace> rights = table.rights().stream()
                .map(right -> {
                    ClauseTrace clause = clauses.judge(right.when(), subject);
                    return new RightTrace(right.code(), right.text(), clause.result(), clause);
                })
                .toList();
        return conclusion(table, household, trace, rights);
    }

    private static @Nullable ElderFacts subject(EligibilityTable table, HouseholdFacts household) {
        if ((table.subject() == Subject.ELDER) != (household.subject() != null)) {
            throw new IllegalArgumentException(
                    "the table is for " + table.subject() + ", the subject is " + household.subject());
        }
        return household.elders().stream()
                .filter(it -> it.elder().equals(household.subject()))
                .findFirst()
                .orElse(null);
    }

    private static Truth decided(Truth result, HouseholdFacts household, String row) {
        Boolean granted = household.decisions().get(row);
        return result == Truth.OFFICER && granted != null ? Truth.of(granted) : result;
    }

    private static Evaluation conclusion(
            EligibilityTable table, HouseholdFacts household, List<RowTrace> trace, List<RightTrace> rights) {
        RowTrace holds = trace.stream()
                .filter(it -> it.result() == Truth.PASSED)
                .findFirst()
                .orElse(null);
        String certain = holds == null ? table.otherwise() : holds.tier();
        List<RowTrace> open = new ArrayList<>();
        for (RowTrace row : trace) {
            if (row.equals(holds)) {
                break;
            }
            boolean uncertain = row.result() == Truth.UNKNOWN || row.result() == Truth.OFFICER;
            if (uncertain && !Objects.equals(row.tier(), certain)) {
                open.add(row);
            }
        }
        RowTrace first = open.isEmpty() ? holds : open.get(0);
        Outcome outcome = outcome(table, household, open, certain);
        return new Evaluation(
                outcome,
                first == null ? certain : first.tier(),
                first == null ? null : first.row(),
                outcome == Outcome.AWARD || outcome == Outcome.OBJECTED ? null : certain,
                missing(open),
                household.referenceDate(),
                trace,
                rights);
    }

    private static Outcome outcome(
            EligibilityTable table, HouseholdFacts household, List<RowTrace> open, @Nullable String certain) {
        if (!open.isEmpty() && open.get(0).result() == Truth.UNKNOWN) {
            return Outcome.INCOMPLETE_MATERIALS;
        }
        if (open.isEmpty() && certain == null) {
            return Outcome.NOT_ELIGIBLE;
        }
        if (table.notice() != null && Boolean.TRUE.equals(household.facts().get(Fact.OBJECTION))) {
            return Outcome.OBJECTED;
        }
        return open.isEmpty() ? Outcome.AWARD : Outcome.OFFICER_DECISION;
    }

    private static List<Missing> missing(List<RowTrace> open) {
        Set<Missing> missing = new LinkedHashSet<>();
        open.forEach(row -> collect(row.clause(), missing));
        return List.copyOf(missing);
    }

    /** Only of clauses on which the row still hangs: what a failed clause did not know does not matter. */
    private static void collect(ClauseTrace clause, Set<Missing> missing) {
        if (clause.result() == Truth.UNKNOWN) {
            missing.addAll(clause.missing());
            clause.parts().forEach(part -> collect(part, missing));
        }
    }
}
