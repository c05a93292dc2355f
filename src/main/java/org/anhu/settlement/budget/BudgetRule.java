package org.anhu.settlement.budget;

import java.time.YearMonth;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.BudgetRuleId;
import org.jspecify.annotations.Nullable;

/**
 * Which line pays for a policy: dated, for the line is another each year. The nearest area around a street that has a
 * rule counts.
 *
 * @param areaId the line's
 * @param policyCode of a policy, or another name that whoever charges uses for what it pays, such as pay/BASE
 * @param from first month of service it pays for; the line may be of a later year, for some is paid in arrears (S0-14)
 * @param to last month, null while no end is known
 */
public record BudgetRule(
        BudgetRuleId id,
        AreaId areaId,
        String policyCode,
        BudgetLineId lineId,
        YearMonth from,
        @Nullable YearMonth to) {}
