package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one exception; a plain number in JSON and in addresses. */
public record ExceptionId(@JsonValue long value) implements Comparable<ExceptionId> {

    @JsonCreator
    public ExceptionId {}

    /** For path and query parameters. */
    public static ExceptionId fromString(String text) {
        return new ExceptionId(Ids.parse(text, "exception"));
    }

    @Override
    public int compareTo(ExceptionId other) {
        return Long.compare(value, other.value);
    }
}
