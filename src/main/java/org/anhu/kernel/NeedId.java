package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one need; a plain number in JSON and in addresses. */
public record NeedId(@JsonValue long value) implements Comparable<NeedId> {

    @JsonCreator
    public NeedId {}

    /** For path and query parameters. */
    public static NeedId fromString(String text) {
        return new NeedId(Ids.parse(text, "need"));
    }

    @Override
    public int compareTo(NeedId other) {
        return Long.compare(value, other.value);
    }
}
