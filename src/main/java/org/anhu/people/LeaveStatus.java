package org.anhu.people;

import java.util.EnumSet;
import java.util.Set;

/** The life of a leave (S3-21). */
public enum LeaveStatus {
    REQUESTED,
    APPROVED,
    REFUSED,
    WITHDRAWN;

    /** The one table of moves. An approved leave may be withdrawn: people come back early. */
    public Set<LeaveStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(APPROVED, REFUSED, WITHDRAWN);
            case APPROVED -> EnumSet.of(WITHDRAWN);
            case REFUSED, WITHDRAWN -> EnumSet.noneOf(LeaveStatus.class);
        };
    }
}
