package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one agreement; a plain number in JSON and in addresses. */
public record AgreementId(@JsonValue long value) implements Comparable<AgreementId> {

    @JsonCreator
    public AgreementId {}

    /** For path and query parameters. */
    public static AgreementId fromString(String text) {
        return new AgreementId(Ids.parse(text, "agreement"));
    }

    @Override
    public int compareTo(AgreementId other) {
        return Long.compare(value, other.value);
    }
}
