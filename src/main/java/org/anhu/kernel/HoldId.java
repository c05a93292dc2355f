package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one hold; a plain number in JSON and in addresses. */
public record HoldId(@JsonValue long value) implements Comparable<HoldId> {

    @JsonCreator
    public HoldId {}

    /** For path and query parameters. */
    public static HoldId fromString(String text) {
        return new HoldId(Ids.parse(text, "hold"));
    }

    @Override
    public int compareTo(HoldId other) {
        return Long.compare(value, other.value);
    }
}
