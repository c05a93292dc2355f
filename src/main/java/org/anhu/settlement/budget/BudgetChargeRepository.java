package org.anhu.settlement.budget;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Money;
import org.anhu.kernel.SettlementId;

@Singleton
class BudgetChargeRepository implements PanacheRepositoryBase<BudgetChargeEntity, Long> {

    /** What stands charged to each of these lines itself; a line without charges is not in the map. */
    Map<BudgetLineId, Spent> own(Collection<Long> lines) {
        Map<BudgetLineId, Spent> spent = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select lineId, kind, sum(amountFen) from BudgetCharge where lineId in :lines group by lineId, kind",
                        Object[].class)
                .setParameter("lines", lines)
                .getResultList()
                .forEach(row -> spent.merge(
                        new BudgetLineId((Long) row[0]),
                        Spent.of((ChargeKind) row[1], new Money((Long) row[2])),
                        Spent::plus));
        return spent;
    }

    /** What a run has charged, by line. */
    Map<BudgetLineId, Spent> of(SettlementId run) {
        Map<BudgetLineId, Spent> spent = new TreeMap<>();
        list("runId", run.value())
                .forEach(charge -> spent.merge(
                        new BudgetLineId(charge.lineId),
                        Spent.of(charge.kind, new Money(charge.amountFen)),
                        Spent::plus));
        return spent;
    }
}
