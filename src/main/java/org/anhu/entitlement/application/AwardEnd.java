package org.anhu.entitlement.application;

import java.time.LocalDate;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.AwardDetails;
import org.anhu.entitlement.Awards;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Versioned;

/** Ends an award from a day on. */
final class AwardEnd {

    private AwardEnd() {}

    /**
     * @param from the first day without it; may lie in the past, then what was paid since is settled again
     * @throws Refusal 409 if it ended before; 422 if nothing would be left of it
     */
    static Award endBefore(Awards awards, Versioned<Award> seen, LocalDate from, String reason, String by) {
        Award award = seen.value();
        LocalDate to = award.to();
        if (to != null && from.isAfter(to)) {
            throw Refusal.conflict(
                    "award-ended", "Award " + award.externalId() + " ended on " + to + ": nothing is left to end.");
        }
        if (!from.isAfter(award.from())) {
            throw Refusal.invalid(
                    "/from",
                    "award-not-begun",
                    "Award " + award.externalId() + " begins on " + award.from()
                            + ": it can end after that day at the earliest.",
                    from);
        }
        return awards.change(
                        award.id(),
                        seen.version(),
                        new AwardDetails(
                                award.externalId(),
                                award.householdId(),
                                award.elderId(),
                                award.policyCode(),
                                award.tier(),
                                award.from(),
                                from.minusDays(1),
                                reason),
                        by)
                .value();
    }
}
