package org.anhu.settlement.budget;

import java.time.YearMonth;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to say, or to change, which line pays for a policy.
 *
 * @param to the last month, null while no end is known
 */
public record BudgetRuleDetails(
        String policyCode,
        BudgetLineId lineId,
        YearMonth from,
        @Nullable YearMonth to) {

    public BudgetRuleDetails {
        Findings findings = new Findings();
        findings.text("/policyCode", policyCode, 60);
        findings.required("/lineId", lineId);
        if (findings.required("/from", from) && to != null) {
            findings.check(
                    !to.isBefore(from),
                    "/to",
                    "ends-before-start",
                    "The last month must not be before the first, " + from + ".",
                    to);
        }
        findings.refuseIfAny();
    }
}
