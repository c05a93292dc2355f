package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one cash entry; a plain number in JSON and in addresses. */
public record CashEntryId(@JsonValue long value) implements Comparable<CashEntryId> {

    @JsonCreator
    public CashEntryId {}

    /** For path and query parameters. */
    public static CashEntryId fromString(String text) {
        return new CashEntryId(Ids.parse(text, "cash entry"));
    }

    @Override
    public int compareTo(CashEntryId other) {
        return Long.compare(value, other.value);
    }
}
