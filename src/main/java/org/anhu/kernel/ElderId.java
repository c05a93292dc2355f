package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one elder; a plain number in JSON and in addresses. */
public record ElderId(@JsonValue long value) implements Comparable<ElderId> {

    @JsonCreator
    public ElderId {}

    /** For path and query parameters. */
    public static ElderId fromString(String text) {
        return new ElderId(Ids.parse(text, "elder"));
    }

    @Override
    public int compareTo(ElderId other) {
        return Long.compare(value, other.value);
    }
}
