package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.entitlement.Award;

/** The steps that tell of an award's days. */
final class AwardSteps {

    private AwardSteps() {}

    static void startAndStop(Claim claim, Award award, List<Step> steps) {
        DayClaims days = claim.days();
        if (days.startsHere(award)) {
            steps.add(Step.of(Steps.START, "rule", days.startRule(award), "on", award.from()));
        }
        if (days.stopsHere(award)) {
            steps.add(Step.of(Steps.STOP, "rule", days.stopRule(award), "on", award.to()));
        }
    }

    /** Days of the whole claim that other policies take from it. */
    static void excluded(Claim claim, List<Step> steps) {
        Map<String, Integer> byPolicy = new TreeMap<>();
        for (int day = 1; day <= claim.month().lengthOfMonth(); day++) {
            LocalDate date = claim.month().atDay(day);
            if (!claim.excludedBy(date).isEmpty() && claim.days().paid(date) != null) {
                byPolicy.merge(claim.excludedBy(date), 1, Integer::sum);
            }
        }
        byPolicy.forEach((policy, days) -> steps.add(Step.of(Steps.EXCLUDED, "by", policy, "days", days)));
    }
}
