package org.anhu.settlement.budget;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Refusal;

@Singleton
class BudgetLineRepository implements PanacheRepositoryBase<BudgetLineEntity, Long> {

    /** @throws Refusal 404 */
    BudgetLineEntity get(BudgetLineId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Refusal.notFound("budget line", id.value()));
    }

    /** All lines of the year's budget, in the order they were made. */
    List<BudgetLineEntity> book(Long area, int year) {
        return list("areaId = ?1 and year = ?2 order by id", area, year);
    }

    /** As {@link #book}, and whoever else charges that budget waits until the transaction ends. */
    List<BudgetLineEntity> lockedBook(Long area, int year) {
        return find("areaId = ?1 and year = ?2 order by id", area, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
