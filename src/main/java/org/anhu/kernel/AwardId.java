package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one award; a plain number in JSON and in addresses. */
public record AwardId(@JsonValue long value) implements Comparable<AwardId> {

    @JsonCreator
    public AwardId {}

    /** For path and query parameters. */
    public static AwardId fromString(String text) {
        return new AwardId(Ids.parse(text, "award"));
    }

    @Override
    public int compareTo(AwardId other) {
        return Long.compare(value, other.value);
    }
}
