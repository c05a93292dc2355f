package org.anhu.settlement.payability;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anhu.entitlement.Award;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.Finding;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Money;
import org.anhu.settlement.payability.NeedPayability.Reason;
import org.anhu.settlement.rules.HouseholdMonth;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.MonthRules;
import org.anhu.settlement.rules.ServedVisit;
import org.anhu.settlement.rules.Terms;

/**
 * One household's month, settled again and again with one planned visit more each time: what a visit adds is what is
 * paid for it. There is no second calculation that could drift from the one that settles. Pure.
 */
final class HouseholdForecast {

    private final HouseholdMonth household;
    private final YearMonth month;
    private final Terms terms;
    private final List<ServedVisit> visits;

    private List<Line> lines;
    private List<Finding> refused = List.of();

    /** @param household with the visits that are proved by now */
    HouseholdForecast(HouseholdMonth household, YearMonth month, Terms terms) {
        this.household = household;
        this.month = month;
        this.terms = terms;
        this.visits = new ArrayList<>(household.visits());
        this.lines = settle(visits);
    }

    /** Each of the planned visits, in the order of time. */
    List<NeedPayability> judge(List<PlannedVisit> planned) {
        return planned.stream()
                .sorted(Comparator.comparing(PlannedVisit::date)
                        .thenComparing(one -> one.visit().start())
                        .thenComparing(PlannedVisit::needId))
                .map(this::judge)
                .toList();
    }

    /** What each award gives now, and with what was judged since {@code before}. */
    List<AwardUse> uses(List<Line> before) {
        Map<AwardId, Money> used = sums(before);
        Map<AwardId, Money> all = sums(lines);
        Map<AwardId, AwardUse> uses = new LinkedHashMap<>();
        for (Line line : lines) {
            AwardId award = line.awardId();
            if (award != null && !uses.containsKey(award)) {
                Money now = used.getOrDefault(award, Money.ZERO);
                uses.put(
                        award,
                        AwardUse.of(
                                line,
                                award,
                                now,
                                all.getOrDefault(award, Money.ZERO).minus(now)));
            }
        }
        return List.copyOf(uses.values());
    }

    List<Line> lines() {
        return lines;
    }

    private NeedPayability judge(PlannedVisit planned) {
        List<Line> before = lines;
        visits.add(planned.visit());
        List<Line> after = settle(visits);
        if (!refused.isEmpty()) {
            visits.remove(visits.size() - 1); // nothing can be said of the month with it, so it goes on without
            after = before;
        }
        lines = after;
        Money paid = paid(after).minus(paid(before));
        Money family = family(after).minus(family(before));
        List<Reason> reasons = reasons(planned, paid, family);
        Verdict verdict = reasons.isEmpty()
                ? Verdict.PAYABLE
                : paid.fen() > 0 && refused.isEmpty() && planned.certified() ? Verdict.PARTLY : Verdict.NOT_PAYABLE;
        return new NeedPayability(
                planned.needId(),
                planned.householdId(),
                planned.date(),
                planned.visit().serviceCode(),
                planned.visit().minutes(),
                verdict,
                reasons,
                paid,
                family);
    }

    private List<Reason> reasons(PlannedVisit planned, Money paid, Money family) {
        List<Reason> reasons = new ArrayList<>();
        refused.forEach(finding -> reasons.add(new Reason(finding.code(), finding.detail())));
        boolean covered = household.awards().stream().anyMatch(award -> award.covers(planned.date()));
        if (!covered && paid.fen() == 0) {
            reasons.add(outside(planned.date()));
        } else if (family.compareTo(familyAlone(planned)) > 0) {
            reasons.add(new Reason(
                    "quota-used",
                    "What the policies give is used up" + (paid.fen() > 0 ? " by a part of it" : "")
                            + ": the family would pay " + family.fen() + " fen."));
        } else if (covered && paid.fen() == 0 && family.fen() > 0) {
            reasons.add(new Reason("self-pay", "The family pays for it by itself: its award covers none of it."));
        }
        if (!planned.certified()) {
            reasons.add(new Reason(
                    "certificate-expired",
                    "The caregiver it is planned for has no valid certificate for it that day."));
        }
        return reasons;
    }

    private Reason outside(LocalDate day) {
        return household.awards().stream()
                .max(Comparator.comparing(Award::from))
                .map(award -> award.from().isAfter(day)
                        ? new Reason(
                                "award-not-begun", "Award " + award.externalId() + " begins on " + award.from() + ".")
                        : new Reason("award-ended", "Award " + award.externalId() + " ended on " + award.to() + "."))
                .orElseGet(() -> new Reason("no-award", "The household has no award in " + month + "."));
    }

    /** What the family would pay for it if it were the month's only visit. */
    private Money familyAlone(PlannedVisit planned) {
        List<Finding> known = refused;
        Money alone = family(settle(List.of(planned.visit()))).minus(family(settle(List.of())));
        refused = known;
        return alone;
    }

    private List<Line> settle(List<ServedVisit> served) {
        Findings findings = new Findings();
        List<Line> made = new ArrayList<>();
        HouseholdMonth now = new HouseholdMonth(
                household.id(),
                household.externalId(),
                household.awards(),
                household.held(),
                household.due(),
                served,
                household.past());
        MonthRules.settle(now, month, terms, findings, made);
        refused = findings.all();
        return made;
    }

    private static Map<AwardId, Money> sums(List<Line> lines) {
        Map<AwardId, Money> sums = new LinkedHashMap<>();
        for (Line line : lines) {
            AwardId award = line.awardId();
            if (award != null) {
                sums.merge(award, line.paidOut(), Money::plus);
            }
        }
        return sums;
    }

    private static Money paid(List<Line> lines) {
        return lines.stream().map(Line::paidOut).reduce(Money.ZERO, Money::plus);
    }

    private static Money family(List<Line> lines) {
        return lines.stream()
                .map(line -> line.amountFen().minus(line.paidOut()))
                .reduce(Money.ZERO, Money::plus);
    }
}
