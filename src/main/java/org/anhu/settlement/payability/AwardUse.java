package org.anhu.settlement.payability;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.settlement.rules.Line;

/**
 * What an award gives in a month: so far, and with all that is planned, and what is left of it.
 *
 * @param usedFen for what is proved by now
 * @param plannedFen on top, for what is planned
 * @param expires the last day on which something of it can be used: the month's, or the award's if that ends before;
 *     of a card, that on which the last of its money expires
 * @param limits of the days asked for; those of a day only where something is planned on it
 * @param card what is on it, that which expires first first; empty where the award is none
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
        LocalDate expires,
        List<LimitUse> limits,
        List<CardUse> card) {

    public AwardUse {
        limits = List.copyOf(limits);
        card = List.copyOf(card);
    }

    static AwardUse of(Line line, AwardId award, Money used, Money planned, LocalDate expires, List<LimitUse> limits) {
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
                expires,
                limits,
                List.of());
    }

    AwardUse with(List<CardUse> issues) {
        LocalDate last =
                issues.stream().map(CardUse::lastDay).reduce(expires, (one, other) -> one.isAfter(other) ? one : other);
        return new AwardUse(
                householdId, awardId, award, payer, policyCode, tier, month, usedFen, plannedFen, last, limits, issues);
    }
}
