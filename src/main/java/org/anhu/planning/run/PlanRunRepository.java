package org.anhu.planning.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.Refusal;

@Singleton
class PlanRunRepository implements PanacheRepositoryBase<PlanRunEntity, Long> {

    /** @throws Refusal 404 */
    PlanRunEntity get(PlanId id) {
        return found(id, findByIdOptional(id.value()));
    }

    /** The row as it is now, locked until the transaction ends. @throws Refusal 404 */
    PlanRunEntity lock(PlanId id) {
        return found(id, findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    private static PlanRunEntity found(PlanId id, Optional<PlanRunEntity> row) {
        return row.orElseThrow(() -> Refusal.notFound("plan", id.value()));
    }
}
