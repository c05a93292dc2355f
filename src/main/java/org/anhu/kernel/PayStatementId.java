package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one pay statement; a plain number in JSON and in addresses. */
public record PayStatementId(@JsonValue long value) implements Comparable<PayStatementId> {

    @JsonCreator
    public PayStatementId {}

    /** For path and query parameters. */
    public static PayStatementId fromString(String text) {
        return new PayStatementId(Ids.parse(text, "pay statement"));
    }

    @Override
    public int compareTo(PayStatementId other) {
        return Long.compare(value, other.value);
    }
}
