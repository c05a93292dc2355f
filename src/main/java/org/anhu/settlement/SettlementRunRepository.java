package org.anhu.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Optional;
import org.anhu.area.Area;

@Singleton
class SettlementRunRepository implements PanacheRepositoryBase<SettlementRunEntity, Long> {

    Optional<SettlementRunEntity> of(Area street, YearMonth month) {
        return find("areaId = ?1 and month = ?2", street.id().value(), month.atDay(1))
                .firstResultOptional();
    }

    /** Whoever settles this street and month waits here for whoever else does, until the transaction ends. */
    void lock(Area street, YearMonth month) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "settlement " + street.id().value() + " " + month)
                .getSingleResult();
    }
}
