package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.HoldRule;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.VisitRule;
import org.anhu.entitlement.benefit.Flat;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PolicyVersionId;

/** The lines of one household under one policy: one for each award and policy version that answers for a day. */
final class HouseholdLines {

    private static final String TOTAL = "household's running total";

    private final HouseholdMonth household;
    private final YearMonth month;
    private final Claim claim;
    private final DayClaims claims;
    private final PolicyBook policies;
    private final int visitsVerified;
    private final int[] verified;
    private final Map<Share, Days> shares = new LinkedHashMap<>();

    private record Share(AwardId award, PolicyVersionId policy) {}

    private static final class Days {
        final Award award;
        final PolicyVersion policy;
        int paid;
        int parts;
        int held;
        int due;
        int verified;

        Days(Award award, PolicyVersion policy) {
            this.award = award;
            this.policy = policy;
        }
    }

    HouseholdLines(HouseholdMonth household, Claim claim) {
        this.household = household;
        this.claim = claim;
        this.month = claim.month();
        this.policies = claim.policies();
        this.claims = claim.days();
        this.visitsVerified = household.visitsVerified(month);
        this.verified = byDay(household, month);
    }

    private static int[] byDay(HouseholdMonth household, YearMonth month) {
        int[] visits = new int[month.lengthOfMonth() + 1];
        for (ServedVisit visit : household.visits()) {
            if (YearMonth.from(visit.date()).equals(month)) {
                visits[visit.date().getDayOfMonth()]++;
            }
        }
        return visits;
    }

    List<Line> lines() {
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            count(day);
        }
        for (Award award : claims.awards()) {
            showEvenIfUnpaid(award);
        }
        RunningTotal total = new RunningTotal(TOTAL, 30L * month.lengthOfMonth()); // both proration bases divide it
        List<Line> lines = new ArrayList<>();
        shares.values().forEach(days -> lines.add(line(days, total)));
        return lines;
    }

    private void count(LocalDate day) {
        Award paid = claim.paid(day);
        Award answering = paid == null ? claims.answering(day) : paid;
        int due = household.due().getOrDefault(day, 0);
        int proved = verified[day.getDayOfMonth()];
        if (paid == null && due == 0 && proved == 0) {
            return;
        }
        PolicyVersion policy = claim.version(answering, day);
        Days days = days(answering, policy);
        days.due += due;
        days.verified += proved;
        boolean held = household.held().contains(day);
        days.held += held ? 1 : 0;
        if (paid != null && !(held && policy.holdRule() == HoldRule.PRO_RATA)) {
            days.paid++;
            days.parts += Proration.parts(policy.prorationBasis(), day);
        }
    }

    // A household that gets nothing this month stands in the statement all the same, with its visits.
    private void showEvenIfUnpaid(Award award) {
        if (shares.keySet().stream().noneMatch(share -> share.award().equals(award.id()))) {
            LocalDate first = claims.startsHere(award) ? award.from() : month.atDay(1);
            days(award, claim.version(award, first));
        }
    }

    private Days days(Award award, PolicyVersion policy) {
        return shares.computeIfAbsent(new Share(award.id(), policy.id()), share -> new Days(award, policy));
    }

    private Line line(Days days, RunningTotal total) {
        Award award = days.award;
        PolicyVersion policy = days.policy;
        Money rate = policies.rate(policy, award);
        int partsInMonth = Proration.partsInMonth(policy.prorationBasis(), month);
        boolean paid = policy.visitRule() == VisitRule.BY_AWARD || visitsVerified > 0;
        Money amount = total.add(paid ? units(rate, days.parts, partsInMonth) : 0);
        List<Step> steps = steps(days);
        steps.add(Step.of(
                Steps.FLAT,
                "basis",
                policy.prorationBasis(),
                "days",
                days.paid,
                "daysInMonth",
                month.lengthOfMonth(),
                "parts",
                days.parts,
                "partsInMonth",
                partsInMonth,
                "rateFen",
                rate.fen()));
        steps.add(Step.of(Steps.PROOF, "rule", policy.visitRule(), "visits", visitsVerified, "paid", paid));
        steps.add(total.step());
        return new Line(
                household.id(),
                household.externalId(),
                rate.fen() == 0 ? Payer.FAMILY : payer(policy), // a tier worth nothing is that of those who pay (S3-12)
                award.id(),
                award.externalId(),
                award.tier(),
                policy.id(),
                policy.code(),
                policy.version(),
                month,
                days.due,
                days.verified,
                0,
                rate,
                amount,
                steps);
    }

    private List<Step> steps(Days days) {
        List<Step> steps = new ArrayList<>();
        AwardSteps.startAndStop(claim, days.award, steps);
        AwardSteps.excluded(claim, steps);
        if (days.held > 0) {
            steps.add(Step.of(Steps.HOLD, "rule", days.policy.holdRule(), "days", days.held));
        }
        return steps;
    }

    private long units(Money rate, int parts, int partsInMonth) {
        return Math.multiplyExact(rate.fen(), (long) parts * (30L * month.lengthOfMonth() / partsInMonth));
    }

    private static Payer payer(PolicyVersion policy) {
        return Claim.benefit(policy) instanceof Flat flat ? flat.payer() : Payer.SUBSIDY;
    }
}
