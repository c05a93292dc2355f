package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one leave; a plain number in JSON and in addresses. */
public record LeaveId(@JsonValue long value) implements Comparable<LeaveId> {

    @JsonCreator
    public LeaveId {}

    /** For path and query parameters. */
    public static LeaveId fromString(String text) {
        return new LeaveId(Ids.parse(text, "leave"));
    }

    @Override
    public int compareTo(LeaveId other) {
        return Long.compare(value, other.value);
    }
}
