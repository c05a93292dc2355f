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

    /** Names the lock of a street's month: shared for whoever proves a visit, exclusive for whoever settles. */
    static final String PROOFS = "proofs of ";

    private static final int MOST_AT_ONCE = 1000;

    /** @throws Refusal 404 */
    VisitEntity get(VisitId id) {
        return found(findById(id.value()), id);
    }

    /**
     * Locked until the transaction ends, so that punches, decisions and plans change it one by one, and none while its
     * street's month is being settled. @throws Refusal 404
     */
    VisitEntity lock(VisitId id) {
        getEntityManager()
                .createNativeQuery("""
                        select 1 from visit v join area a on a.id = v.area_id
                            join area s on s.kind = 'STREET'
                                and s.id = any(cast(string_to_array(trim('/' from a.path), '/') as bigint[]))
                            cross join lateral pg_advisory_xact_lock_shared(
                                hashtextextended(:proofs || s.id || to_char(v.date, ' YYYY-MM'), 0))
                        where v.id = :visit
                        """)
                .setParameter("proofs", PROOFS)
                .setParameter("visit", id.value())
                .getResultList();
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
