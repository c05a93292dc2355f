package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one pay fact; a plain number in JSON and in addresses. */
public record PayFactId(@JsonValue long value) implements Comparable<PayFactId> {

    @JsonCreator
    public PayFactId {}

    /** For path and query parameters. */
    public static PayFactId fromString(String text) {
        return new PayFactId(Ids.parse(text, "pay fact"));
    }

    @Override
    public int compareTo(PayFactId other) {
        return Long.compare(value, other.value);
    }
}
