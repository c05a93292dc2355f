package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one plan; a plain number in JSON and in addresses. */
public record PlanId(@JsonValue long value) implements Comparable<PlanId> {

    @JsonCreator
    public PlanId {}

    /** For path and query parameters. */
    public static PlanId fromString(String text) {
        return new PlanId(Ids.parse(text, "plan"));
    }

    @Override
    public int compareTo(PlanId other) {
        return Long.compare(value, other.value);
    }
}
