package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one household; a plain number in JSON and in addresses. */
public record HouseholdId(@JsonValue long value) implements Comparable<HouseholdId> {

    @JsonCreator
    public HouseholdId {}

    /** For path and query parameters. */
    public static HouseholdId fromString(String text) {
        return new HouseholdId(Ids.parse(text, "household"));
    }

    @Override
    public int compareTo(HouseholdId other) {
        return Long.compare(value, other.value);
    }
}
