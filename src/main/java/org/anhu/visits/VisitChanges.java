package org.anhu.visits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.anhu.kernel.CaregiverId;
import org.jspecify.annotations.Nullable;

/** The history of each visit, append-only. */
@Singleton
class VisitChanges implements PanacheRepositoryBase<VisitChangeEntity, Long> {

    static final String CAREGIVER = "caregiver";

    private final Clock clock;

    VisitChanges(Clock clock) {
        this.clock = clock;
    }

    /** Writes one row, unless nothing has changed. */
    void write(
            VisitEntity visit,
            String by,
            String what,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        if (Objects.equals(before, after)) {
            return;
        }
        VisitChangeEntity change = new VisitChangeEntity();
        change.visitId = visit.id;
        change.at = clock.instant();
        change.changedBy = by;
        change.what = what;
        change.before = before == null ? null : before.toString();
        change.after = after == null ? null : after.toString();
        change.reason = reason;
        persist(change);
    }

    /** Oldest first. */
    List<VisitChange> of(VisitEntity visit) {
        return find("visitId = ?1 order by id", visit.id).stream()
                .map(VisitChangeEntity::toChange)
                .toList();
    }

    /** Whether the visit was this caregiver's before a plan gave it to someone else. */
    boolean onceOf(VisitEntity visit, CaregiverId caregiver) {
        return count(
                        "visitId = ?1 and what = ?2 and before = ?3",
                        visit.id,
                        CAREGIVER,
                        Long.toString(caregiver.value()))
                > 0;
    }
}
