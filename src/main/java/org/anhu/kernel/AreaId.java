package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one area; a plain number in JSON and in addresses. */
public record AreaId(@JsonValue long value) implements Comparable<AreaId> {

    @JsonCreator
    public AreaId {}

    /** For path and query parameters. */
    public static AreaId fromString(String text) {
        return new AreaId(Ids.parse(text, "area"));
    }

    @Override
    public int compareTo(AreaId other) {
        return Long.compare(value, other.value);
    }
}
