package org.anhu.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anhu.area.Area;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;

@Singleton
class SettlementRunRepository implements PanacheRepositoryBase<SettlementRunEntity, Long> {

    /** That a run (r) was not withdrawn, in HQL. */
    static final String STANDS =
            "not exists (select d.id from SettlementDecision d where d.runId = r.id" + " and d.decision = WITHDRAWN)";

    private final SettlementDecisionRepository decisions;

    SettlementRunRepository(SettlementDecisionRepository decisions) {
        this.decisions = decisions;
    }

    /** The run that holds a street's month, if one does: the last attempt, unless it was withdrawn. */
    Optional<SettlementRunEntity> of(Area street, YearMonth month) {
        return find(
                        "from SettlementRun r where areaId = ?1 and month = ?2 and " + STANDS,
                        street.id().value(),
                        month.atDay(1))
                .firstResultOptional();
    }

    /** Those that hold a month of the street, the earliest first. */
    List<SettlementRunEntity> standing(Area street) {
        return list(
                "from SettlementRun r where areaId = ?1 and " + STANDS + " order by month",
                street.id().value());
    }

    /** The last attempt at a street's month, withdrawn or not. */
    Optional<SettlementRunEntity> last(Area street, YearMonth month) {
        return find(
                        "areaId = ?1 and month = ?2 order by attempt desc",
                        street.id().value(),
                        month.atDay(1))
                .firstResultOptional();
    }

    /** How often this street's month was tried. */
    int attempts(Area street, YearMonth month) {
        return (int) count("areaId = ?1 and month = ?2", street.id().value(), month.atDay(1));
    }

    /** Whoever settles this street, or decides about a run of it, waits here for whoever else does. */
    void lock(AreaId street) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "settlement of " + street.value())
                .getSingleResult();
    }

    /** As {@link #lock(AreaId)}, but false at once if somebody else is at it. */
    boolean tryLock(AreaId street) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "settlement of " + street.value())
                .getSingleResult();
    }

    long nextId() {
        return (Long) getEntityManager()
                .createNativeQuery("select nextval(pg_get_serial_sequence('settlement_run', 'id'))", Long.class)
                .getSingleResult();
    }

    /** The run, its street locked. @throws Refusal 404 */
    SettlementRunEntity lock(SettlementId id) {
        SettlementRunEntity run = get(id);
        lock(new AreaId(run.areaId));
        return run;
    }

    /** @throws Refusal 404 */
    SettlementRunEntity get(SettlementId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Refusal.notFound("settlement", id.value()));
    }

    SettlementRun toRun(SettlementRunEntity run) {
        return run.toRun(decisions.of(run.id));
    }

    List<SettlementRun> toRuns(List<SettlementRunEntity> of) {
        Map<Long, List<SettlementDecision>> all =
                decisions.of(of.stream().map(run -> run.id).toList());
        return of.stream()
                .map(run -> run.toRun(all.getOrDefault(run.id, List.of())))
                .toList();
    }
}
