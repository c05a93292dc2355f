package org.anhu.planning.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anhu.care.Need;
import org.anhu.kernel.NeedId;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.anhu.planning.model.Timing;
import org.anhu.planning.search.Explanation;
import org.anhu.planning.search.RuleScore;
import org.anhu.planning.search.WaitingNeed;
import org.anhu.visits.Visit;
import org.jspecify.annotations.Nullable;

/** Turns the solver's answer into a proposal for the world it was asked about. */
final class Answer {

    /** Nobody at all is on duty, so that there is nobody to count. */
    private static final String NO_SHIFT = "no-shift";

    /** Its last window closes before anybody could be sent. */
    private static final String TOO_LATE = "too-late";

    private final World world;
    private final DayPlan best;
    private final Explanation explanation;
    private final PlanTime time;
    private final Map<NeedId, Need> needs = new HashMap<>();
    private final Map<NeedCarer, Stop> waitingStops = new HashMap<>();

    private Answer(World world, DayPlan best) {
        this.world = world;
        this.best = best;
        explanation = Explanation.of(best);
        time = new PlanTime(world.from(), world.zone());
        world.needs().forEach(need -> needs.put(need.id(), need));
        best.waitingList()
                .getStops()
                .forEach(stop -> waitingStops.put(new NeedCarer(stop.need().id(), stop.carerNo()), stop));
    }

    static Proposal proposal(World world, DayPlan best) {
        return new Answer(world, best).proposal();
    }

    private Proposal proposal() {
        List<PlanAssignment> assignments = new ArrayList<>();
        for (Shift shift : best.workedShifts()) {
            assignments.addAll(route(shift));
        }
        return new Proposal(
                String.valueOf(best.getScore()),
                assignments,
                explanation.waiting().stream().map(this::waiting).toList(),
                explanation.byRule().stream().map(this::score).toList(),
                Changes.of(world, assignments),
                world.fingerprint());
    }

    /** The visits of one caregiver on one date in their order, those that do not move among them. */
    private List<PlanAssignment> route(Shift shift) {
        List<PlanAssignment> route = new ArrayList<>();
        for (Stop stop : shift.getStops()) {
            route.add(planned(shift, stop));
        }
        Set<NeedId> ours = needs.keySet();
        for (Visit visit : world.visits()) {
            if (visit.caregiverId().equals(shift.caregiverId())
                    && time.day(visit.date()) == shift.facts().day()
                    && ours.contains(visit.needId())
                    && world.settled().containsKey(visit.id())) {
                route.add(standing(visit));
            }
        }
        route.sort(Comparator.comparing(PlanAssignment::startsAt).thenComparing(PlanAssignment::needId));
        List<PlanAssignment> numbered = new ArrayList<>();
        for (PlanAssignment assignment : route) {
            numbered.add(assignment.at(numbered.size() + 1));
        }
        return numbered;
    }

    private PlanAssignment planned(Shift shift, Stop stop) {
        Timing timing = stop.getTiming();
        if (timing == null) {
            throw new IllegalStateException(stop + " stands in " + shift + " without a time");
        }
        Map<String, Long> costs = new TreeMap<>();
        explanation.costs(stop).forEach((Rule rule, Long cost) -> costs.put(rule.code(), cost));
        return new PlanAssignment(
                stop.need().id(),
                stop.carerNo(),
                stop.need().elder(),
                shift.caregiverId(),
                time.date(timing.start()),
                0,
                timing.travelSeconds(),
                time.instant(timing.start()),
                time.instant(timing.end()),
                false,
                costs);
    }

    private static PlanAssignment standing(Visit visit) {
        return new PlanAssignment(
                visit.needId(),
                visit.carerNo(),
                visit.elderId(),
                visit.caregiverId(),
                visit.date(),
                0,
                visit.travelSeconds(),
                visit.startsAt(),
                visit.endsAt(),
                true,
                Map.of());
    }

    private PlanWaiting waiting(WaitingNeed waiting) {
        Need need = needs.get(waiting.need());
        if (need == null) {
            throw new IllegalStateException("need " + waiting.need().value() + " was not in the plan");
        }
        return new PlanWaiting(
                need.id(),
                waiting.carerNo(),
                need.elderId(),
                need.date(),
                need.priority(),
                reasons(need, waiting),
                wayOut(new NeedCarer(need.id(), waiting.carerNo())));
    }

    private @Nullable PlanWayOut wayOut(NeedCarer carer) {
        return explanation
                .wayOut(waitingStops.get(carer))
                .map(way -> new PlanWayOut(
                        way.caregiver(),
                        world.from().plusDays(way.day()),
                        way.rule().code(),
                        way.units(),
                        ""))
                .orElse(null);
    }

    private List<WaitingReason> reasons(Need need, WaitingNeed waiting) {
        if (world.isTooLate(need)) {
            return List.of(new WaitingReason(TOO_LATE, 0, ""));
        }
        if (best.workedShifts().isEmpty()) {
            return List.of(new WaitingReason(NO_SHIFT, 0, ""));
        }
        return waiting.reasons().stream()
                .map(reason -> new WaitingReason(reason.code(), reason.caregivers(), ""))
                .toList();
    }

    // The solver's own weights are below 0, for they are what is taken off; ours are prices.
    private PlanScore score(RuleScore score) {
        Rule rule = score.rule();
        return new PlanScore(
                rule.code(), rule.level().name(), best.getWeights().points(rule), score.matches(), score.score());
    }
}
