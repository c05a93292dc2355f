package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one visit; a plain number in JSON and in addresses. */
public record VisitId(@JsonValue long value) implements Comparable<VisitId> {

    @JsonCreator
    public VisitId {}

    /** For path and query parameters. */
    public static VisitId fromString(String text) {
        return new VisitId(Ids.parse(text, "visit"));
    }

    @Override
    public int compareTo(VisitId other) {
        return Long.compare(value, other.value);
    }
}
