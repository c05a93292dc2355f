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
import org.anhu.kernel.Money;

/** The lines of one household under one policy: one for each award and policy version that answers for a day. */
final class HouseholdLines {

    private final HouseholdMonth household;
    private final YearMonth month;
    private final DayClaims claims;
    private final PolicyBook policies;
    private final Map<Share, Days> shares = new LinkedHashMap<>();

    private record Share(Award award, PolicyVersion policy) {}

    private static final class Days {
        int paid;
        int parts;
        int held;
        int due;
        int verified;
    }

    HouseholdLines(HouseholdMonth household, List<Award> awards, YearMonth month, PolicyBook policies) {
        this.household = household;
        this.month = month;
        this.policies = policies;
        this.claims = new DayClaims(month, awards, policies);
    }

    List<Line> lines() {
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            count(day);
        }
        for (Award award : claims.awards()) {
            showEvenIfUnpaid(award);
        }
        RunningTotal total = new RunningTotal(month);
        List<Line> lines = new ArrayList<>();
        shares.forEach((share, days) -> lines.add(line(share, days, total)));
        return lines;
    }

    private void count(LocalDate day) {
        Award paid = claims.paid(day);
        Award answering = paid == null ? claims.answering(day) : paid;
        int due = household.due().getOrDefault(day, 0);
        int verified = household.verified().getOrDefault(day, 0);
        if (paid == null && due == 0 && verified == 0) {
            return;
        }
        PolicyVersion policy = policies.at(answering, day);
        Days days = days(answering, policy);
        days.due += due;
        days.verified += verified;
        boolean held = household.held().contains(day);
        days.held += held ? 1 : 0;
        if (paid != null && !(held && policy.holdRule() == HoldRule.PRO_RATA)) {
            days.paid++;
            days.parts += Proration.parts(policy.prorationBasis(), day);
        }
    }

    // A household that gets nothing this month stands in the statement all the same, with its visits.
    private void showEvenIfUnpaid(Award award) {
        if (shares.keySet().stream().noneMatch(share -> share.award().equals(award))) {
            LocalDate first = claims.startsHere(award) ? award.from() : month.atDay(1);
            days(award, policies.at(award, first));
        }
    }

    private Days days(Award award, PolicyVersion policy) {
        return shares.computeIfAbsent(new Share(award, policy), share -> new Days());
    }

    private Line line(Share share, Days days, RunningTotal total) {
        Award award = share.award();
        PolicyVersion policy = share.policy();
        Money rate = policies.rate(policy, award);
        int partsInMonth = Proration.partsInMonth(policy.prorationBasis(), month);
        boolean proved = policy.visitRule() == VisitRule.BY_AWARD || household.visitsVerified() > 0;
        Money amount = total.add(rate, proved ? days.parts : 0, partsInMonth);
        return new Line(
                household.id(),
                household.externalId(),
                award.id(),
                award.externalId(),
                award.tier(),
                policy.id(),
                policy.code(),
                policy.version(),
                days.due,
                days.verified,
                days.paid,
                month.lengthOfMonth(),
                days.parts,
                partsInMonth,
                rate,
                amount,
                rule(share, days, partsInMonth, total));
    }

    private String rule(Share share, Days days, int partsInMonth, RunningTotal total) {
        Award award = share.award();
        PolicyVersion policy = share.policy();
        List<String> used = new ArrayList<>();
        if (claims.startsHere(award)) {
            used.add(claims.startRule(award) + " start on " + award.from());
        }
        if (claims.stopsHere(award)) {
            used.add(claims.stopRule(award) + " stop on " + award.to());
        }
        if (days.held > 0) {
            used.add(policy.holdRule() + " hold of " + days.held + (days.held == 1 ? " day" : " days"));
        }
        used.add(
                days.parts == partsInMonth
                        ? "whole month"
                        : policy.prorationBasis() + " " + days.parts + "/" + partsInMonth);
        used.add(
                policy.visitRule() == VisitRule.BY_AWARD
                        ? "BY_AWARD"
                        : "AT_LEAST_ONE_VERIFIED "
                                + (household.visitsVerified() > 0 ? household.visitsVerified() : "0: not paid"));
        used.add(total.exact() ? "exact" : "HALF_UP on the household's running total");
        return String.join("; ", used);
    }
}
