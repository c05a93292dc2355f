package org.anhu.visits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.VisitId;

@Singleton
class VisitRepository implements PanacheRepositoryBase<VisitEntity, Long> {

    private static final int MOST_AT_ONCE = 1000;

    /** @throws Refusal 404 */
    VisitEntity get(VisitId id) {
        return found(findById(id.value()), id);
    }

    /** Locked until the transaction ends, so that punches, decisions and plans change it one by one. @throws Refusal 404 */
    VisitEntity lock(VisitId id) {
        return found(findById(id.value(), LockModeType.PESSIMISTIC_WRITE), id);
    }

    /** Visits of these needs that are not cancelled, locked. */
    List<VisitEntity> lockOfNeeds(Collection<Long> needs) {
        return needs.isEmpty()
                ? List.of()
                : find("needId in ?1 and doing <> ?2 order by id", needs, Doing.CANCELLED)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** Visits that meet a condition, locked; those that someone works on just now are left for the next time. */
    List<VisitEntity> lockOverdue(String condition, Map<String, Object> parameters) {
        return find(condition + " order by id", parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", -2)
                .page(0, MOST_AT_ONCE)
                .list();
    }

    private static VisitEntity found(VisitEntity visit, VisitId id) {
        if (visit == null) {
            throw Refusal.notFound("visit", id.value());
        }
        return visit;
    }
}
