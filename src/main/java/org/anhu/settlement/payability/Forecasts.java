package org.anhu.settlement.payability;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.people.Household;
import org.anhu.people.Households;
import org.anhu.settlement.OpenMonths;
import org.anhu.settlement.rules.HouseholdMonth;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.MonthInputs;
import org.anhu.settlement.rules.Terms;

/** What planned care would be paid, street by street, month by month, household by household. */
@Singleton
@Transactional
public class Forecasts {

    private final PlannedVisits planned;
    private final OpenMonths months;
    private final Households households;
    private final Areas areas;

    Forecasts(PlannedVisits planned, OpenMonths months, Households households, Areas areas) {
        this.planned = planned;
        this.months = months;
        this.households = households;
        this.areas = areas;
    }

    /**
     * Judges the needs of an area on these days, both inclusive, each after all that is proved and all that is planned
     * in its month before it.
     *
     * @param all also those that would be paid
     */
    public Forecast of(Area area, LocalDate from, LocalDate to, boolean all) {
        List<NeedPayability> needs = new ArrayList<>();
        List<AwardUse> uses = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.atDay(1).isAfter(to); month = month.plusMonths(1)) {
            judge(area, month, needs, uses);
        }
        needs.removeIf(need -> need.date().isBefore(from) || need.date().isAfter(to));
        Money paid = needs.stream().map(NeedPayability::paidFen).reduce(Money.ZERO, Money::plus);
        Money family = needs.stream().map(NeedPayability::familyFen).reduce(Money.ZERO, Money::plus);
        int judged = needs.size();
        List<NeedPayability> broken =
                needs.stream().filter(need -> need.verdict() != Verdict.PAYABLE).toList();
        return new Forecast(from, to, judged, broken.size(), paid, family, all ? needs : broken, uses);
    }

    // The whole month, for what is planned early in it uses up what is left for the days that are asked for.
    private void judge(Area area, YearMonth month, List<NeedPayability> needs, List<AwardUse> uses) {
        Map<AreaId, List<PlannedVisit>> byStreet = planned.of(area, month.atDay(1), month.atEndOfMonth()).stream()
                .collect(Collectors.groupingBy(PlannedVisit::street, TreeMap::new, Collectors.toList()));
        byStreet.forEach((street, visits) -> {
            MonthInputs inputs = months.look(areas.get(street), month);
            Map<HouseholdId, HouseholdMonth> entitled =
                    inputs.households().stream().collect(Collectors.toMap(HouseholdMonth::id, Function.identity()));
            Terms terms = inputs.terms();
            visits.stream()
                    .collect(Collectors.groupingBy(PlannedVisit::householdId, TreeMap::new, Collectors.toList()))
                    .forEach((household, ofHousehold) -> judge(
                            entitled.getOrDefault(household, without(household)),
                            month,
                            terms,
                            ofHousehold,
                            needs,
                            uses));
        });
    }

    private static void judge(
            HouseholdMonth household,
            YearMonth month,
            Terms terms,
            List<PlannedVisit> visits,
            List<NeedPayability> needs,
            List<AwardUse> uses) {
        HouseholdForecast forecast = new HouseholdForecast(household, month, terms);
        List<Line> before = forecast.lines();
        needs.addAll(forecast.judge(visits));
        uses.addAll(forecast.uses(before));
    }

    private HouseholdMonth without(HouseholdId id) {
        Household household = households.get(id);
        return new HouseholdMonth(id, household.externalId(), List.of(), Set.of(), Map.of(), List.of(), List.of());
    }
}
