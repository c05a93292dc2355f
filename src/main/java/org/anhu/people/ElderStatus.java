package org.anhu.people;

import java.util.EnumSet;
import java.util.Set;

/** Whether an elder can be served. */
public enum ElderStatus {
    ACTIVE,
    DIED,
    MOVED;

    /** The one table of moves; out of DIED there is only the correction of a false report. */
    Set<ElderStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(DIED, MOVED);
            case MOVED -> EnumSet.of(ACTIVE, DIED);
            case DIED -> EnumSet.of(ACTIVE);
        };
    }
}
