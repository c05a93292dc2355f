package org.anhu.settlement.budget;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.anhu.area.Area;

@Singleton
class BudgetRuleRepository implements PanacheRepositoryBase<BudgetRuleEntity, Long> {

    /** The rule of the nearest area around {@code area} that has one for this policy and month. */
    Optional<BudgetRuleEntity> nearest(Area area, String policyCode, YearMonth month) {
        List<BudgetRuleEntity> rules = find(
                        "select r from BudgetRule r join Area a on a.id = r.areaId where r.policyCode = ?1 and r.fromMonth <= ?2"
                                + " and (r.toMonth is null or r.toMonth >= ?2) and ?3 like concat(a.path, '%')"
                                + " order by length(a.path) desc",
                        policyCode, month.atDay(1), area.path())
                .list();
        return rules.stream().findFirst();
    }
}
