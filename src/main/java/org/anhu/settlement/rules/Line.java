package org.anhu.settlement.rules;

import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PolicyVersionId;

/**
 * What one household gets for a month by one award under one policy version: {@code rateFen x parts / partsInMonth},
 * rounded as {@code rule} says. It carries the names beside the ids, so that it can be read when those have changed.
 *
 * @param visitsDue visits that should have been on the days of this line
 * @param visitsVerified visits that were proved on them
 * @param daysEntitled days that are paid
 * @param parts of the month that are paid, by the proration basis
 * @param rule which rules made the amount, in the order in which they were used
 */
public record Line(
        HouseholdId householdId,
        String household,
        AwardId awardId,
        String award,
        String tier,
        PolicyVersionId policyVersionId,
        String policyCode,
        int policyVersion,
        int visitsDue,
        int visitsVerified,
        int daysEntitled,
        int daysInMonth,
        int parts,
        int partsInMonth,
        Money rateFen,
        Money amountFen,
        String rule) {}
