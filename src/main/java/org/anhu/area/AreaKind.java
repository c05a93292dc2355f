package org.anhu.area;

import org.jspecify.annotations.Nullable;

/** The three levels of the service network (S3-30) and the station that serves a community. */
public enum AreaKind {
    DISTRICT,
    STREET,
    COMMUNITY,
    STATION;

    /** What an area of this kind must stand in; null for the root. */
    @Nullable AreaKind parent() {
        return switch (this) {
            case DISTRICT -> null;
            case STREET -> DISTRICT;
            case COMMUNITY -> STREET;
            case STATION -> COMMUNITY;
        };
    }
}
