package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.VisitRule;
import org.anhu.entitlement.benefit.Seasonal;
import org.anhu.kernel.Money;

/**
 * The line of what the calendar brings in a month. It is paid whole to an award that is paid for a day of the month; to
 * the first of them, if there are several.
 */
final class SeasonalLines {

    private SeasonalLines() {}

    /** Nothing in a month that brings nothing. */
    static void addTo(List<Line> lines, HouseholdMonth household, Claim claim) {
        YearMonth month = claim.month();
        LocalDate first = month.atDay(1);
        LocalDate day = first;
        while (claim.paid(day) == null && day.getDayOfMonth() < month.lengthOfMonth()) {
            day = day.plusDays(1);
        }
        Award paid = claim.paid(day);
        Award award = paid == null ? claim.first() : paid;
        LocalDate unpaid = award.from().isAfter(first) ? award.from() : first;
        PolicyVersion policy = claim.version(award, paid == null ? unpaid : day);
        if (!(Claim.benefit(policy) instanceof Seasonal seasonal)
                || seasonal.items().stream().noneMatch(item -> item.falls(month))) {
            return;
        }
        int visits = household.visitsVerified(month);
        boolean proved = policy.visitRule() == VisitRule.BY_AWARD || visits > 0;
        List<Step> steps = new ArrayList<>();
        AwardSteps.startAndStop(claim, award, steps);
        AwardSteps.excluded(claim, steps);
        long gross = 0;
        for (Seasonal.Item item : seasonal.items()) {
            if (item.falls(month)) {
                long fen = item.byTier().getOrDefault(award.tier(), 0L);
                steps.add(Step.of(Steps.SEASON, "item", item.name(), "fen", fen, "entitled", paid != null));
                gross = Math.addExact(gross, fen);
            }
        }
        steps.add(Step.of(Steps.PROOF, "rule", policy.visitRule(), "visits", visits, "paid", proved));
        lines.add(new Line(
                household.id(),
                household.externalId(),
                seasonal.payer(),
                award.id(),
                award.externalId(),
                award.tier(),
                policy.id(),
                policy.code(),
                policy.version(),
                month,
                0,
                0,
                0,
                new Money(gross),
                paid != null && proved ? new Money(gross) : Money.ZERO,
                steps));
    }
}
