package org.anhu.entitlement.application;

import java.util.EnumSet;
import java.util.Set;
import org.anhu.entitlement.eligibility.Duty;
import org.jspecify.annotations.Nullable;

/** Where an application stands (S2-12: review, public notice, approval). */
public enum ApplicationState {
    RECEIVED,
    /** Something to hand in is missing; nothing is refused for that (S3-08). */
    INCOMPLETE_MATERIALS,
    COMPLETE,
    /** Street and community have both been there and found it true. */
    SURVEYED,
    ON_NOTICE,
    /** Somebody objected, and nobody has resolved it yet (S3-09). */
    OBJECTED,
    /** The district may decide. */
    READY,
    APPROVED,
    REFUSED,
    WITHDRAWN;

    /** Nothing follows on these. */
    public static final Set<ApplicationState> FINAL = EnumSet.of(APPROVED, REFUSED, WITHDRAWN);

    /** The one table of moves. Whatever is open may be withdrawn; the district may refuse before the notice is over. */
    public Set<ApplicationState> mayBecome() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(INCOMPLETE_MATERIALS, COMPLETE, REFUSED, WITHDRAWN);
            case INCOMPLETE_MATERIALS -> EnumSet.of(COMPLETE, REFUSED, WITHDRAWN);
            case COMPLETE -> EnumSet.of(INCOMPLETE_MATERIALS, SURVEYED, REFUSED, WITHDRAWN);
            case SURVEYED -> EnumSet.of(INCOMPLETE_MATERIALS, COMPLETE, ON_NOTICE, READY, REFUSED, WITHDRAWN);
            case ON_NOTICE -> EnumSet.of(INCOMPLETE_MATERIALS, OBJECTED, READY, REFUSED, WITHDRAWN);
            case OBJECTED -> EnumSet.of(ON_NOTICE, REFUSED, WITHDRAWN);
            case READY -> EnumSet.of(INCOMPLETE_MATERIALS, OBJECTED, APPROVED, REFUSED, WITHDRAWN);
            case APPROVED, REFUSED, WITHDRAWN -> EnumSet.noneOf(ApplicationState.class);
        };
    }

    /** What somebody must do next; null while a notice hangs, which only time can end, and when nothing follows. */
    @Nullable Duty duty() {
        return switch (this) {
            case RECEIVED, INCOMPLETE_MATERIALS -> Duty.MATERIALS;
            case COMPLETE -> Duty.SURVEY;
            case SURVEYED -> Duty.NOTICE;
            case OBJECTED -> Duty.OBJECTION;
            case READY -> Duty.DECISION;
            case ON_NOTICE, APPROVED, REFUSED, WITHDRAWN -> null;
        };
    }
}
