package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one permission of a relative; a plain number in JSON and in addresses. */
public record RelativePermissionId(@JsonValue long value) implements Comparable<RelativePermissionId> {

    @JsonCreator
    public RelativePermissionId {}

    /** For path and query parameters. */
    public static RelativePermissionId fromString(String text) {
        return new RelativePermissionId(Ids.parse(text, "relative caregiver"));
    }

    @Override
    public int compareTo(RelativePermissionId other) {
        return Long.compare(value, other.value);
    }
}
