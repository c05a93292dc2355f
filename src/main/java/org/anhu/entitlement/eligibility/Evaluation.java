package org.anhu.entitlement.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table says of a household, and why.
 *
 * @param tier that is awarded, or would be if the officer grants it, what is missing is brought, or the objection falls
 * @param row that gives it; null where none does
 * @param without the tier that is left without it; null: none
 * @param missing everything that is missing, to be asked for at once
 * @param trace every row in order, those after the one that decides as well
 */
public record Evaluation(
        Outcome outcome,
        @Nullable String tier,
        @Nullable String row,
        @Nullable String without,
        List<Missing> missing,
        LocalDate referenceDate,
        List<RowTrace> trace,
        List<RightTrace> rights) {

    public Evaluation {
        missing = List.copyOf(missing);
        trace = List.copyOf(trace);
        rights = List.copyOf(rights);
    }

    /** Whether this right is given beyond doubt. */
    public boolean allows(String right) {
        return rights.stream().anyMatch(it -> it.code().equals(right) && it.result() == Truth.PASSED);
    }
}
