package org.anhu.settlement.payability;

import java.time.LocalDate;
import java.time.YearMonth;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.settlement.rules.Line;

/**
 * What an award gives in a month: so far, and with all that is planned.
 *
 * @param usedFen for what is proved by now
 * @param plannedFen on top, for what is planned
 * @param expires the last day on which what is left of the month can be used: nothing is carried over
 */
public record AwardUse(
        HouseholdId householdId,
        AwardId awardId,
        String award,
        String payer,
        String policyCode,
        String tier,
        YearMonth month,
        Money usedFen,
        Money plannedFen,
        LocalDate expires) {

    static AwardUse of(Line line, AwardId award, Money used, Money planned) {
        return new AwardUse(
                line.householdId(),
                award,
                line.award(),
                line.payer().name(),
                line.policyCode(),
                line.tier(),
                line.month(),
                used,
                planned,
                line.month().atEndOfMonth());
    }
}
