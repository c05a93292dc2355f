package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one policy version; a plain number in JSON and in addresses. */
public record PolicyVersionId(@JsonValue long value) implements Comparable<PolicyVersionId> {

    @JsonCreator
    public PolicyVersionId {}

    /** For path and query parameters. */
    public static PolicyVersionId fromString(String text) {
        return new PolicyVersionId(Ids.parse(text, "policy version"));
    }

    @Override
    public int compareTo(PolicyVersionId other) {
        return Long.compare(value, other.value);
    }
}
