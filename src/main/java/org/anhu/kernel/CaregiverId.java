package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one caregiver; a plain number in JSON and in addresses. */
public record CaregiverId(@JsonValue long value) implements Comparable<CaregiverId> {

    @JsonCreator
    public CaregiverId {}

    /** For path and query parameters. */
    public static CaregiverId fromString(String text) {
        return new CaregiverId(Ids.parse(text, "caregiver"));
    }

    @Override
    public int compareTo(CaregiverId other) {
        return Long.compare(value, other.value);
    }
}
