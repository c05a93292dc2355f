package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one settlement; a plain number in JSON and in addresses. */
public record SettlementId(@JsonValue long value) implements Comparable<SettlementId> {

    @JsonCreator
    public SettlementId {}

    /** For path and query parameters. */
    public static SettlementId fromString(String text) {
        return new SettlementId(Ids.parse(text, "settlement"));
    }

    @Override
    public int compareTo(SettlementId other) {
        return Long.compare(value, other.value);
    }
}
