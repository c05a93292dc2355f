package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one objection; a plain number in JSON and in addresses. */
public record ObjectionId(@JsonValue long value) implements Comparable<ObjectionId> {

    @JsonCreator
    public ObjectionId {}

    /** For path and query parameters. */
    public static ObjectionId fromString(String text) {
        return new ObjectionId(Ids.parse(text, "objection"));
    }

    @Override
    public int compareTo(ObjectionId other) {
        return Long.compare(value, other.value);
    }
}
