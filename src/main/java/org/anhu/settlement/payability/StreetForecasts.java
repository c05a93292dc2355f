package org.anhu.settlement.payability;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.entitlement.Award;
import org.anhu.kernel.HouseholdId;
import org.anhu.people.Household;
import org.anhu.people.Households;
import org.anhu.settlement.OpenMonths;
import org.anhu.settlement.rules.HouseholdMonth;
import org.anhu.settlement.rules.MonthInputs;
import org.anhu.settlement.rules.Terms;

/** A street's months one after the other, as far back as nobody has settled them and as far ahead as cards reach. */
@Singleton
class StreetForecasts {

    private static final int MOST_MONTHS_BACK = 11;

    private final PlannedVisits planned;
    private final OpenMonths months;
    private final Standings standings;
    private final Households households;

    StreetForecasts(PlannedVisits planned, OpenMonths months, Standings standings, Households households) {
        this.planned = planned;
        this.months = months;
        this.standings = standings;
        this.households = households;
    }

    /** @param asked the needs that are asked about, at least one */
    void judge(
            Area street, Question question, List<PlannedVisit> asked, List<NeedPayability> needs, List<AwardUse> uses) {
        Set<HouseholdId> concerned =
                asked.stream().map(PlannedVisit::householdId).collect(Collectors.toSet());
        Set<YearMonth> settled = months.settled(street);
        Standing standing = standings.of(street, asked, question.to());
        MonthInputs first = months.look(street, question.firstMonth());
        YearMonth begin = begin(first, concerned, settled);
        Map<HouseholdId, List<PlannedVisit>> visits =
                visits(street, question, monday(begin), question.lastMonth().atEndOfMonth(), concerned);
        Map<HouseholdId, HouseholdMonths> forecasts = new TreeMap<>();
        concerned.forEach(household -> forecasts.put(
                household,
                new HouseholdMonths(question, standing, settled, visits.getOrDefault(household, List.of()))));
        for (YearMonth month = begin; !month.isAfter(question.lastMonth()); month = month.plusMonths(1)) {
            go(forecasts, month.equals(question.firstMonth()) ? first : months.look(street, month));
        }
        goOn(street, question, forecasts);
        forecasts.values().forEach(household -> {
            needs.addAll(household.needs());
            uses.addAll(household.uses());
        });
    }

    /** The first month that the months asked about hang on: that after the last settled one, if they ask for any. */
    private static YearMonth begin(MonthInputs first, Set<HouseholdId> concerned, Set<YearMonth> settled) {
        Set<String> codes = Terms.askForEarlierMonths(first.policies());
        YearMonth month = first.month();
        YearMonth earliest = first.households().stream()
                .filter(household -> concerned.contains(household.id()))
                .flatMap(household -> household.awards().stream())
                .filter(award -> codes.contains(award.policyCode()))
                .map(Award::from)
                .map(YearMonth::from)
                .min(YearMonth::compareTo)
                .orElse(month);
        YearMonth begin = month;
        while (begin.isAfter(earliest)
                && begin.isAfter(month.minusMonths(MOST_MONTHS_BACK))
                && !settled.contains(begin.minusMonths(1))) {
            begin = begin.minusMonths(1);
        }
        return begin;
    }

    /** Beyond the months asked about, for those who still have something on a card and are visited. */
    private void goOn(Area street, Question question, Map<HouseholdId, HouseholdMonths> all) {
        Map<HouseholdId, HouseholdMonths> withCards = new TreeMap<>();
        LocalDate until = question.lastMonth().atEndOfMonth();
        LocalDate next = until.plusDays(1);
        for (Map.Entry<HouseholdId, HouseholdMonths> household : all.entrySet()) {
            LocalDate last = household.getValue().lastDayOfCards();
            if (last != null && !last.isBefore(next)) {
                withCards.put(household.getKey(), household.getValue());
                until = last.isAfter(until) ? last : until;
            }
        }
        Map<HouseholdId, List<PlannedVisit>> later =
                withCards.isEmpty() ? Map.of() : visits(street, question, next, until, withCards.keySet());
        later.forEach((household, visits) ->
                Objects.requireNonNull(withCards.get(household)).expect(visits));
        withCards.keySet().retainAll(later.keySet());
        YearMonth end = later.values().stream()
                .flatMap(Collection::stream)
                .map(visit -> YearMonth.from(visit.date()))
                .max(YearMonth::compareTo)
                .orElse(question.lastMonth());
        for (YearMonth month = YearMonth.from(next); !month.isAfter(end); month = month.plusMonths(1)) {
            go(withCards, months.look(street, month));
        }
    }

    private void go(Map<HouseholdId, HouseholdMonths> forecasts, MonthInputs inputs) {
        Map<HouseholdId, HouseholdMonth> entitled =
                inputs.households().stream().collect(Collectors.toMap(HouseholdMonth::id, Function.identity()));
        Terms terms = inputs.terms();
        forecasts.forEach((household, months) -> {
            HouseholdMonth known = entitled.get(household);
            months.go(known == null ? without(household) : known, inputs.month(), terms);
        });
    }

    private Map<HouseholdId, List<PlannedVisit>> visits(
            Area street, Question question, LocalDate from, LocalDate to, Set<HouseholdId> concerned) {
        return planned.of(street, from, to, question.plan()).stream()
                .filter(visit -> concerned.contains(visit.householdId()))
                .collect(Collectors.groupingBy(PlannedVisit::householdId, HashMap::new, Collectors.toList()));
    }

    private static LocalDate monday(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private HouseholdMonth without(HouseholdId id) {
        Household household = households.get(id);
        return new HouseholdMonth(id, household.externalId(), List.of(), Set.of(), Map.of(), List.of(), List.of());
    }
}
