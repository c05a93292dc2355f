package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one application; a plain number in JSON and in addresses. */
public record ApplicationId(@JsonValue long value) implements Comparable<ApplicationId> {

    @JsonCreator
    public ApplicationId {}

    /** For path and query parameters. */
    public static ApplicationId fromString(String text) {
        return new ApplicationId(Ids.parse(text, "application"));
    }

    @Override
    public int compareTo(ApplicationId other) {
        return Long.compare(value, other.value);
    }
}
