package org.anhu.settlement.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.BudgetRuleId;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Entity(name = "BudgetRule")
@Table(name = "budget_rule")
class BudgetRuleEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long areaId;
    String policyCode;
    long lineId;
    LocalDate fromMonth;
    LocalDate toMonth;

    @Version
    int version;

    void take(BudgetRuleDetails details, long area) {
        areaId = area;
        policyCode = details.policyCode();
        lineId = details.lineId().value();
        fromMonth = details.from().atDay(1);
        toMonth = details.to() == null ? null : details.to().atDay(1);
    }

    BudgetRule toRule() {
        return new BudgetRule(
                new BudgetRuleId(id),
                new AreaId(areaId),
                policyCode,
                new BudgetLineId(lineId),
                YearMonth.from(fromMonth),
                toMonth == null ? null : YearMonth.from(toMonth));
    }
}
