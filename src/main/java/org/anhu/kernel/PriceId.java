package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one price; a plain number in JSON and in addresses. */
public record PriceId(@JsonValue long value) implements Comparable<PriceId> {

    @JsonCreator
    public PriceId {}

    /** For path and query parameters. */
    public static PriceId fromString(String text) {
        return new PriceId(Ids.parse(text, "price"));
    }

    @Override
    public int compareTo(PriceId other) {
        return Long.compare(value, other.value);
    }
}
