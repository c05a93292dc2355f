package org.anhu.settlement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PriceId;
import org.anhu.kernel.Validity;
import org.anhu.people.CaregiverKind;
import org.anhu.settlement.price.PriceUnit;
import org.anhu.settlement.price.Rounding;
import org.anhu.settlement.price.ServicePrice;
import org.anhu.settlement.rules.HouseholdMonth;
import org.anhu.settlement.rules.MonthInputs;
import org.anhu.settlement.rules.ServedVisit;
import org.jspecify.annotations.Nullable;

/**
 * A month of a household that is made up, to see what it would come to: for someone who asks at the window, for a clerk
 * who doubts a line, for an auditor. Nothing in it names a row of the database but the policies.
 *
 * @param prices instead of those published; null: those published
 * @param held days on which everyone in the household is held
 */
public record Trial(
        YearMonth month,
        List<TrialAward> awards,
        List<TrialVisit> visits,
        @Nullable List<TrialPrice> prices,
        Set<LocalDate> held) {

    private static final String HOUSEHOLD = "trial";
    private static final int MOST = 1000;

    public Trial {
        awards = awards == null ? List.of() : List.copyOf(awards);
        visits = visits == null ? List.of() : List.copyOf(visits);
        prices = prices == null ? null : List.copyOf(prices);
        held = held == null ? Set.of() : Set.copyOf(held);
        Findings findings = new Findings();
        findings.required("/month", month);
        findings.check(
                !awards.isEmpty() || !visits.isEmpty(), "/awards", "required", "Send an award, or a visit.", null);
        findings.check(
                visits.size() <= MOST, "/visits", "too-many", "Send " + MOST + " visits at most.", visits.size());
        findings.check(
                awards.size() <= MOST, "/awards", "too-many", "Send " + MOST + " awards at most.", awards.size());
        checkDays(findings, month, visits);
        checkOverlap(findings, awards);
        findings.refuseIfAny();
    }

    /**
     * An award of the household.
     *
     * @param elder whose it is, by any name, where the policy is for persons; null: the household's
     * @param to the last day, included
     */
    public record TrialAward(
            String policyCode,
            String tier,
            @Nullable String elder,
            LocalDate from,
            @Nullable LocalDate to) {
        public TrialAward {
            Findings findings = new Findings();
            findings.text("/policyCode", policyCode, 40);
            findings.text("/tier", tier, 40);
            findings.optionalText("/elder", elder, 60);
            findings.required("/from", from);
            findings.period("/to", from, to);
            findings.refuseIfAny();
        }

        private boolean meets(TrialAward other) {
            return policyCode.equals(other.policyCode)
                    && (elder == null || other.elder == null || elder.equals(other.elder))
                    && new Validity(from, to).meets(new Validity(other.from, other.to));
        }
    }

    /**
     * A visit that was done and proved.
     *
     * @param elder by any name
     * @param start 09:00 where it is left out
     * @param minutes of care
     */
    public record TrialVisit(String elder, LocalDate date, LocalTime start, String serviceCode, Integer minutes) {
        public TrialVisit {
            Findings findings = new Findings();
            findings.text("/elder", elder, 60);
            findings.required("/date", date);
            findings.text("/serviceCode", serviceCode, 40);
            findings.range("/minutes", minutes, 1, 24 * 60, "the minutes of a visit,");
            findings.refuseIfAny();
            start = start == null ? LocalTime.of(9, 0) : start;
        }
    }

    /** What a service costs throughout the month. */
    public record TrialPrice(String serviceCode, Setting setting, PriceUnit unit, Money fen, Rounding rounding) {
        public TrialPrice {
            Findings findings = new Findings();
            findings.text("/serviceCode", serviceCode, 40);
            findings.required("/setting", setting);
            findings.required("/unit", unit);
            if (findings.required("/fen", fen)) {
                findings.check(fen.fen() >= 0, "/fen", "out-of-range", "Send 0 or more fen.", fen.fen());
            }
            findings.refuseIfAny();
            rounding = rounding == null ? Rounding.EXACT : rounding;
        }
    }

    MonthInputs inputs(List<PolicyVersion> policies, List<ServicePrice> published) {
        Map<String, ElderId> elders = new HashMap<>();
        List<Award> given = new ArrayList<>();
        for (TrialAward award : awards) {
            given.add(new Award(
                    new AwardId(given.size() + 1L),
                    HOUSEHOLD + "-" + (given.size() + 1),
                    new HouseholdId(1),
                    award.elder() == null ? null : elder(elders, award.elder()),
                    new AreaId(1),
                    award.policyCode(),
                    award.tier(),
                    award.from(),
                    award.to(),
                    HOUSEHOLD,
                    HOUSEHOLD));
        }
        List<ServedVisit> served = visits.stream()
                .map(visit -> new ServedVisit(
                        elder(elders, visit.elder()),
                        visit.elder(),
                        visit.date(),
                        visit.start(),
                        visit.serviceCode(),
                        visit.minutes(),
                        CaregiverKind.STAFF))
                .toList();
        Map<LocalDate, Integer> due = new HashMap<>();
        visits.forEach(visit -> due.merge(visit.date(), 1, Integer::sum));
        HouseholdMonth household =
                new HouseholdMonth(new HouseholdId(1), HOUSEHOLD, given, held, due, served, List.of());
        return new MonthInputs(HOUSEHOLD, month, policies, prices(published), List.of(household));
    }

    private List<ServicePrice> prices(List<ServicePrice> published) {
        List<TrialPrice> own = prices;
        if (own == null) {
            return published;
        }
        List<ServicePrice> made = new ArrayList<>();
        for (TrialPrice price : own) {
            made.add(new ServicePrice(
                    new PriceId(made.size() + 1L),
                    price.serviceCode(),
                    1,
                    price.setting(),
                    price.unit(),
                    price.fen(),
                    price.rounding(),
                    month.atDay(1).minusWeeks(1),
                    null,
                    Map.of()));
        }
        return made;
    }

    private static ElderId elder(Map<String, ElderId> elders, String name) {
        return elders.computeIfAbsent(name, unseen -> new ElderId(elders.size() + 1L));
    }

    private static void checkDays(Findings findings, @Nullable YearMonth month, List<TrialVisit> visits) {
        for (int i = 0; month != null && i < visits.size(); i++) {
            LocalDate date = visits.get(i).date();
            findings.check(
                    !date.isBefore(month.atDay(1).minusDays(6)) && !date.isAfter(month.atEndOfMonth()),
                    "/visits/" + i + "/date",
                    "out-of-range",
                    "Send days of " + month + ", or of the six days before it, which weekly limits ask for.",
                    date);
        }
    }

    // The table of awards refuses this by a constraint; here there is no table.
    private static void checkOverlap(Findings findings, List<TrialAward> awards) {
        Set<TrialAward> seen = new HashSet<>();
        for (int i = 0; i < awards.size(); i++) {
            TrialAward award = awards.get(i);
            findings.check(
                    seen.stream().noneMatch(award::meets),
                    "/awards/" + i,
                    "award-overlaps",
                    "Another award under this policy has a day of this one: end one before the other begins.",
                    award.policyCode());
            seen.add(award);
        }
    }
}
