package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one certificate; a plain number in JSON and in addresses. */
public record CertificateId(@JsonValue long value) implements Comparable<CertificateId> {

    @JsonCreator
    public CertificateId {}

    /** For path and query parameters. */
    public static CertificateId fromString(String text) {
        return new CertificateId(Ids.parse(text, "certificate"));
    }

    @Override
    public int compareTo(CertificateId other) {
        return Long.compare(value, other.value);
    }
}
