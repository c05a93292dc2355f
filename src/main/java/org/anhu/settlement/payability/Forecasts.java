package org.anhu.settlement.payability;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.care.Need;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Money;
import org.anhu.kernel.Refusal;

/** What planned care would be paid: of an area, of a plan that nobody has published yet, of one need. */
@Singleton
@Transactional
public class Forecasts {

    private final PlannedVisits planned;
    private final StreetForecasts streets;
    private final Areas areas;

    Forecasts(PlannedVisits planned, StreetForecasts streets, Areas areas) {
        this.planned = planned;
        this.streets = streets;
        this.areas = areas;
    }

    /**
     * Judges the needs of an area on these days, both inclusive, each after all that is proved and all that is planned
     * in its month before it.
     *
     * @param all also those that would be paid
     */
    public Forecast of(Area area, LocalDate from, LocalDate to, boolean all) {
        return answer(
                new Question(
                        area,
                        from,
                        to,
                        null,
                        visit -> !visit.date().isBefore(from) && !visit.date().isAfter(to)),
                all);
    }

    /**
     * The same of the needs that a plan has, at the times and by the caregivers that it gives them; without a caregiver
     * where it leaves them waiting.
     *
     * @throws Refusal 409 while it has no proposal
     */
    public Forecast of(Proposal plan, boolean all) {
        if (!plan.made()) {
            throw Refusal.conflict(
                    "plan-state",
                    "Plan " + plan.id().value() + " is " + plan.state() + ": it has no proposal to judge.");
        }
        return answer(
                new Question(areas.get(plan.areaId()), plan.from(), plan.to(), plan.id(), PlannedVisit::proposed), all);
    }

    /**
     * The same of one need.
     *
     * @throws Refusal 409 if it is not to be done any more
     */
    public Forecast of(Need need) {
        Forecast forecast = answer(
                new Question(
                        areas.get(need.areaId()),
                        need.date(),
                        need.date(),
                        null,
                        visit -> visit.needId().equals(need.id())),
                true);
        if (forecast.judged() == 0) {
            throw Refusal.conflict(
                    "need-not-open",
                    "Need " + need.id().value()
                            + " is held, cancelled, missed or begun: only what is still to be done is judged.");
        }
        return forecast;
    }

    private Forecast answer(Question question, boolean all) {
        List<NeedPayability> needs = new ArrayList<>();
        List<AwardUse> uses = new ArrayList<>();
        Map<AreaId, List<PlannedVisit>> byStreet =
                planned.of(question.area(), question.from(), question.to(), question.plan()).stream()
                        .filter(question.asks())
                        .collect(Collectors.groupingBy(PlannedVisit::street, TreeMap::new, Collectors.toList()));
        byStreet.forEach((street, asked) -> streets.judge(areas.get(street), question, asked, needs, uses));
        List<NeedPayability> broken = needs.stream()
                .filter(need ->
                        need.verdict() != Verdict.PAYABLE || !need.warnings().isEmpty())
                .toList();
        return new Forecast(
                question.from(),
                question.to(),
                needs.size(),
                (int) needs.stream()
                        .filter(need -> need.verdict() != Verdict.PAYABLE)
                        .count(),
                needs.stream().map(NeedPayability::paidFen).reduce(Money.ZERO, Money::plus),
                needs.stream().map(NeedPayability::familyFen).reduce(Money.ZERO, Money::plus),
                all ? needs : broken,
                uses);
    }
}
