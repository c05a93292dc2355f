package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one budget rule; a plain number in JSON and in addresses. */
public record BudgetRuleId(@JsonValue long value) implements Comparable<BudgetRuleId> {

    @JsonCreator
    public BudgetRuleId {}

    /** For path and query parameters. */
    public static BudgetRuleId fromString(String text) {
        return new BudgetRuleId(Ids.parse(text, "budget rule"));
    }

    @Override
    public int compareTo(BudgetRuleId other) {
        return Long.compare(value, other.value);
    }
}
