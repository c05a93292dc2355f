package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one budget line; a plain number in JSON and in addresses. */
public record BudgetLineId(@JsonValue long value) implements Comparable<BudgetLineId> {

    @JsonCreator
    public BudgetLineId {}

    /** For path and query parameters. */
    public static BudgetLineId fromString(String text) {
        return new BudgetLineId(Ids.parse(text, "budget line"));
    }

    @Override
    public int compareTo(BudgetLineId other) {
        return Long.compare(value, other.value);
    }
}
