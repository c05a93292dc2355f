package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one pay rule; a plain number in JSON and in addresses. */
public record PayRuleId(@JsonValue long value) implements Comparable<PayRuleId> {

    @JsonCreator
    public PayRuleId {}

    /** For path and query parameters. */
    public static PayRuleId fromString(String text) {
        return new PayRuleId(Ids.parse(text, "pay rule"));
    }

    @Override
    public int compareTo(PayRuleId other) {
        return Long.compare(value, other.value);
    }
}
