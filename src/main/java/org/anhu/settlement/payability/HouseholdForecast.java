package org.anhu.settlement.payability;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.benefit.Measure;
import org.anhu.entitlement.benefit.Period;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.Finding;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Money;
import org.anhu.settlement.rules.HouseholdMonth;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.MonthRules;
import org.anhu.settlement.rules.Outlook;
import org.anhu.settlement.rules.ServedVisit;
import org.anhu.settlement.rules.Terms;
import org.jspecify.annotations.Nullable;

/**
 * One household's month, settled again and again with one planned visit more each time: what a visit adds is what is
 * paid for it. There is no second calculation that could drift from the one that settles. Pure.
 */
final class HouseholdForecast {

    static final Comparator<PlannedVisit> IN_TIME = Comparator.comparing(PlannedVisit::date)
            .thenComparing(one -> one.visits().get(0).start())
            .thenComparing(PlannedVisit::needId);

    private final HouseholdMonth proved;
    private final HouseholdMonth base;
    private final YearMonth month;
    private final Terms terms;
    private final Standing standing;
    private final List<ServedVisit> visits;
    private final Settled provedOnly;
    private Settled now;
    private @Nullable Outlook awards;

    /** The lines of a month, or why there are none. */
    private record Settled(List<Line> lines, List<Finding> refused) {
        Money paid() {
            return lines.stream().map(Line::paidOut).reduce(Money.ZERO, Money::plus);
        }

        Money family() {
            return lines.stream()
                    .map(line -> line.amountFen().minus(line.paidOut()))
                    .reduce(Money.ZERO, Money::plus);
        }

        Map<AwardId, Money> byAward() {
            Map<AwardId, Money> sums = new HashMap<>();
            for (Line line : lines) {
                AwardId award = line.awardId();
                if (award != null) {
                    sums.merge(award, line.paidOut(), Money::plus);
                }
            }
            return sums;
        }
    }

    /**
     * @param proved with what is proved by now, in this month and in those before it
     * @param base with all that is planned before the month beside it
     */
    HouseholdForecast(HouseholdMonth proved, HouseholdMonth base, YearMonth month, Terms terms, Standing standing) {
        this.proved = proved;
        this.base = base;
        this.month = month;
        this.terms = terms;
        this.standing = standing;
        this.visits = new ArrayList<>(base.visits());
        this.provedOnly = settle(proved);
        this.now = settle(base);
    }

    /** Each of the month's planned visits, in the order of time. */
    List<NeedPayability> judge(List<PlannedVisit> planned) {
        return planned.stream().sorted(IN_TIME).map(this::judge).toList();
    }

    /** With all that is proved and judged. */
    List<Line> lines() {
        return now.lines();
    }

    List<Line> provedLines() {
        return provedOnly.lines();
    }

    /** With all that is proved and judged. */
    Outlook outlook() {
        return new Outlook(with(base, visits), month, terms);
    }

    Outlook provedOutlook() {
        return new Outlook(proved, month, terms);
    }

    /**
     * What each award gives, with all that was judged.
     *
     * @param days of the month whose limits are asked for
     * @param visited those of them on which something is planned
     */
    List<AwardUse> uses(Collection<LocalDate> days, Set<LocalDate> visited) {
        Map<AwardId, AwardUse> uses = new LinkedHashMap<>();
        if (now.lines().isEmpty()) {
            return List.of();
        }
        Outlook all = outlook();
        Map<AwardId, LocalDate> last = all.lastDays();
        Map<AwardId, List<LimitUse>> limits = limits(provedOutlook(), all, days, visited);
        Map<AwardId, Money> used = provedOnly.byAward();
        Map<AwardId, Money> sums = now.byAward();
        for (Line line : now.lines()) {
            AwardId award = line.awardId();
            if (award != null && !uses.containsKey(award)) {
                Money soFar = used.getOrDefault(award, Money.ZERO);
                uses.put(
                        award,
                        AwardUse.of(
                                line,
                                award,
                                soFar,
                                sums.getOrDefault(award, Money.ZERO).minus(soFar),
                                last.getOrDefault(award, month.atEndOfMonth()),
                                limits.getOrDefault(award, List.of())));
            }
        }
        return List.copyOf(uses.values());
    }

    private record LimitKey(AwardId award, Period per, Measure of, LocalDate from) {
        static LimitKey of(Outlook.Allowance one) {
            return new LimitKey(one.awardId(), one.per(), one.of(), one.from());
        }
    }

    private static Map<AwardId, List<LimitUse>> limits(
            Outlook proved, Outlook all, Collection<LocalDate> days, Set<LocalDate> visited) {
        Map<LimitKey, Long> left = new HashMap<>();
        days.forEach(day -> proved.allowances(day).forEach(one -> left.put(LimitKey.of(one), one.left())));
        Set<LimitKey> seen = new HashSet<>();
        Map<AwardId, List<LimitUse>> limits = new HashMap<>();
        for (LocalDate day : days) {
            for (Outlook.Allowance one : all.allowances(day)) {
                LimitKey key = LimitKey.of(one);
                if ((one.per() != Period.DAY || visited.contains(day)) && seen.add(key)) {
                    limits.computeIfAbsent(one.awardId(), award -> new ArrayList<>())
                            .add(LimitUse.of(one, left.getOrDefault(key, one.left())));
                }
            }
        }
        return limits;
    }

    private NeedPayability judge(PlannedVisit planned) {
        Settled before = now;
        List<ServedVisit> more = new ArrayList<>(visits);
        more.addAll(planned.visits());
        Settled after = settle(with(base, more));
        boolean refused = !after.refused().isEmpty();
        Money paid = refused ? Money.ZERO : after.paid().minus(before.paid());
        Money family = refused ? Money.ZERO : after.family().minus(before.family());
        List<Award> covering = covering(planned);
        List<Reason> reasons = new ArrayList<>();
        after.refused().forEach(finding -> reasons.add(new Reason(finding.code(), finding.detail())));
        if (!refused) { // else nothing can be said of the month with it, so it goes on without
            addUnpaid(reasons, planned, covering, paid, family, more);
            visits.addAll(planned.visits());
            now = after;
        }
        planned.uncertified().forEach(carer -> reasons.add(uncertified(planned, carer)));
        boolean partly = paid.fen() > 0 && planned.uncertified().isEmpty();
        ServedVisit first = planned.visits().get(0);
        return new NeedPayability(
                planned.needId(),
                planned.householdId(),
                planned.date(),
                first.serviceCode(),
                first.minutes(),
                reasons.isEmpty() ? Verdict.PAYABLE : partly ? Verdict.PARTLY : Verdict.NOT_PAYABLE,
                reasons,
                standing.warnings(planned, covering),
                paid,
                family);
    }

    private void addUnpaid(
            List<Reason> reasons,
            PlannedVisit planned,
            List<Award> covering,
            Money paid,
            Money family,
            List<ServedVisit> more) {
        boolean nothing = paid.fen() == 0;
        if (nothing && covering.isEmpty()) {
            reasons.add(standing.outside(planned));
            reasons.addAll(standing.onTheWay(planned));
        } else if (nothing && !pays(planned)) {
            reasons.add(new Reason(
                    "award-not-paid",
                    "Award " + covering.get(0).externalId()
                            + " covers that day and pays nothing for it: its policy begins later, or gives way."));
            reasons.addAll(standing.onTheWay(planned));
        } else if (family.fen() > 0 && isKeptBack(more) && (nothing || family.compareTo(familyAlone(planned)) > 0)) {
            reasons.add(new Reason(
                    "quota-used",
                    "What the policies give is used up" + (nothing ? "" : " by a part of it")
                            + ": the family would pay " + family.fen() + " fen."));
        } else if (nothing && family.fen() > 0) {
            reasons.add(new Reason("self-pay", "The family pays for it by itself: its award covers none of it."));
            reasons.addAll(standing.onTheWay(planned));
        }
    }

    private static Reason uncertified(PlannedVisit planned, int carer) {
        String who = planned.visits().size() == 1 ? "The caregiver" : "Carer " + carer + ", the caregiver";
        return new Reason("certificate-expired", who + " it is planned for, has no valid certificate for it that day.");
    }

    private List<Award> covering(PlannedVisit planned) {
        return base.awards().stream()
                .filter(award -> award.covers(planned.date())
                        && Standing.isOf(award, planned.elderId())
                        && terms.paysCare(award, planned.date()))
                .toList();
    }

    // The same whatever is visited.
    private boolean pays(PlannedVisit planned) {
        Outlook one = awards;
        if (one == null) {
            one = outlook();
            awards = one;
        }
        return one.pays(planned.elderId(), planned.date());
    }

    private boolean isKeptBack(List<ServedVisit> more) {
        return new Outlook(with(base, more), month, terms).keepsBackMoreThan(outlook());
    }

    /** What the family would pay for it if nothing of its awards were used. */
    private Money familyAlone(PlannedVisit planned) {
        HouseholdMonth fresh = new HouseholdMonth(
                base.id(), base.externalId(), base.awards(), base.held(), base.due(), List.of(), List.of());
        return settle(with(fresh, planned.visits()))
                .family()
                .minus(settle(fresh).family());
    }

    private Settled settle(HouseholdMonth household) {
        Findings findings = new Findings();
        List<Line> made = new ArrayList<>();
        MonthRules.settle(household, month, terms, findings, made);
        return new Settled(made, findings.all());
    }

    private static HouseholdMonth with(HouseholdMonth household, List<ServedVisit> served) {
        return new HouseholdMonth(
                household.id(),
                household.externalId(),
                household.awards(),
                household.held(),
                household.due(),
                served,
                household.past());
    }
}
