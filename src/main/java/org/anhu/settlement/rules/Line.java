package org.anhu.settlement.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PolicyVersionId;
import org.jspecify.annotations.Nullable;

/**
 * What one payer gives for one household and month: by one award under one policy version, or, where the family pays
 * the rest, by none. It carries the names beside the ids, so that it can be read when those have changed, and the steps
 * from which its amount can be derived again.
 *
 * @param award external id; empty where the family pays what no award does
 * @param policyVersion 0 where there is none
 * @param month that it is for; an adjustment's is earlier than that of its run
 * @param visitsDue visits that should have been on the days of this line; 0 where visits are paid, not days
 * @param visitsVerified visits that were proved on them, or that are paid
 * @param minutes of the visits that are paid
 * @param grossFen what a whole month is worth, or what the visits cost
 * @param amountFen negative in adjustments; of the family: what it owes
 */
public record Line(
        HouseholdId householdId,
        String household,
        Payer payer,
        @Nullable AwardId awardId,
        String award,
        String tier,
        @Nullable PolicyVersionId policyVersionId,
        String policyCode,
        int policyVersion,
        YearMonth month,
        int visitsDue,
        int visitsVerified,
        int minutes,
        Money grossFen,
        Money amountFen,
        List<Step> steps) {

    public Line {
        steps = List.copyOf(steps);
    }

    /** The steps in words, in the order in which they were used. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String rule() {
        return Steps.words(steps);
    }

    /** What is paid out for it: nothing where the family pays. */
    public Money paidOut() {
        return payer == Payer.FAMILY ? Money.ZERO : amountFen;
    }

    /** The first step of this rule. */
    public Optional<Step> step(String rule) {
        return steps.stream().filter(step -> step.rule().equals(rule)).findFirst();
    }
}
