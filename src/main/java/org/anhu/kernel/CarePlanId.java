package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one care plan; a plain number in JSON and in addresses. */
public record CarePlanId(@JsonValue long value) implements Comparable<CarePlanId> {

    @JsonCreator
    public CarePlanId {}

    /** For path and query parameters. */
    public static CarePlanId fromString(String text) {
        return new CarePlanId(Ids.parse(text, "care plan"));
    }

    @Override
    public int compareTo(CarePlanId other) {
        return Long.compare(value, other.value);
    }
}
