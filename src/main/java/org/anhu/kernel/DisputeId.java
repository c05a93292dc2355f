package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one dispute; a plain number in JSON and in addresses. */
public record DisputeId(@JsonValue long value) implements Comparable<DisputeId> {

    @JsonCreator
    public DisputeId {}

    /** For path and query parameters. */
    public static DisputeId fromString(String text) {
        return new DisputeId(Ids.parse(text, "dispute"));
    }

    @Override
    public int compareTo(DisputeId other) {
        return Long.compare(value, other.value);
    }
}
