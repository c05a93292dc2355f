package org.anhu.planning.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anhu.kernel.CaregiverId;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.RuleLevel;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.anhu.planning.model.Timing;
import org.anhu.planning.model.Weights;
import org.anhu.planning.search.Explanation;
import org.anhu.planning.search.Judgement;
import org.anhu.planning.search.RuleScore;
import org.anhu.visits.Visit;

/**
 * A plan put together again from who was to go where, in the world that it stands in; whoever cannot be there any more
 * leaves a visit waiting. Explanations share their working memory, so they are read one at a time.
 */
final class Standing {

    private final World world;
    private final Instant asOf;
    private final List<Placement> placements;
    private final PlanTime time;
    private final DayPlan plan;
    private final Map<NeedCarer, Stop> stops = new HashMap<>();
    private final Map<Duty, Shift> shifts = new HashMap<>();
    private Explanation explanation;

    private Standing(World world, Instant asOf, List<Placement> placements, DayPlan plan) {
        this.world = world;
        this.asOf = asOf;
        this.placements = placements;
        this.plan = plan;
        time = new PlanTime(world.from(), world.zone());
        plan.workedShifts()
                .forEach(shift ->
                        shifts.put(new Duty(shift.caregiverId(), shift.facts().day()), shift));
        plan.getStops().forEach(stop -> stops.put(new NeedCarer(stop.need().id(), stop.carerNo()), stop));
    }

    /** @param asOf when the world was read */
    static Standing of(World world, Instant asOf, Weights weights, Collection<Placement> placements) {
        Standing standing = new Standing(world, asOf, List.copyOf(placements), Problem.of(world, weights));
        standing.place();
        return standing;
    }

    /** Another one in which this visit may go to anybody; where it is too late to send somebody, it waits. */
    Standing released(Visit visit) {
        Freeze freeze = world.freeze();
        boolean soon = freeze != null && visit.startsAt().isBefore(freeze.soonest());
        return with(visit, soon ? List.of() : List.of(Placement.of(visit)));
    }

    /** Another one in which this visit waits for anybody. */
    Standing withoutPlace(Visit visit) {
        return with(visit, List.of());
    }

    private Standing with(Visit visit, List<Placement> place) {
        NeedCarer carer = new NeedCarer(visit.needId(), visit.carerNo());
        List<Placement> all = new ArrayList<>(place);
        placements.stream().filter(other -> !other.carer().equals(carer)).forEach(all::add);
        return of(world.released(visit.id()), asOf, plan.getWeights(), all);
    }

    World world() {
        return world;
    }

    Instant asOf() {
        return asOf;
    }

    /** Nothing for a visit that no plan moves. */
    Optional<Stop> stop(NeedCarer carer) {
        return Optional.ofNullable(stops.get(carer));
    }

    /** Points by rule of a stop as it stands. */
    synchronized Map<String, Long> costs(Stop stop) {
        return byCode(explanation.costs(stop));
    }

    /**
     * The cheapest places with other caregivers, the cheapest first.
     *
     * @param goes who is to be replaced, also where the stop stands nowhere
     */
    synchronized List<Replacement> replacements(Stop stop, CaregiverId goes) {
        List<Replacement> replacements = new ArrayList<>();
        List<Explanation.Candidate> others = explanation.candidates(stop, Integer.MAX_VALUE).stream()
                .filter(candidate -> !candidate.caregiver().equals(goes))
                .toList();
        for (Explanation.Candidate candidate : others) {
            replacements.add(new Replacement(
                    replacements.size() + 1,
                    candidate.caregiver(),
                    world.from().plusDays(candidate.day()),
                    time.instant(candidate.startSeconds()),
                    time.instant(candidate.startSeconds() + stop.careSeconds()),
                    candidate.costDifference(),
                    byCode(candidate.differenceByRule()),
                    candidate.moved().stream().map(this::moved).toList()));
        }
        return replacements;
    }

    private MovedVisit moved(Explanation.Moved moved) {
        Stop stop = moved.stop();
        return new MovedVisit(stop.need().id(), stop.carerNo(), time.instant(moved.from()), time.instant(moved.to()));
    }

    /** Puts a stop that waits where it costs least, and says where; nothing where it fits nowhere. */
    synchronized Optional<Going> settleCheapest(Stop stop) {
        explanation.candidates(stop, 1).forEach(candidate -> insert(stop, candidate));
        return going(stop);
    }

    /** Nothing while it waits. */
    Optional<Going> going(Stop stop) {
        Shift shift = stop.getShift();
        if (shift == null || shift.isWaitingList()) {
            return Optional.empty();
        }
        int start = start(stop);
        return Optional.of(
                new Going(shift.caregiverId(), time.instant(start), time.instant(start + stop.careSeconds())));
    }

    Weights weights() {
        return plan.getWeights();
    }

    PlanTime time() {
        return time;
    }

    /** Points by rule of the whole plan, soft rules only. */
    synchronized Map<Rule, Long> prices() {
        Map<Rule, Long> prices = new LinkedHashMap<>();
        for (RuleScore score : Judgement.byRule(plan)) {
            if (score.rule().level() == RuleLevel.SOFT) {
                prices.put(score.rule(), -score.score());
            }
        }
        return prices;
    }

    private void insert(Stop stop, Explanation.Candidate candidate) {
        List<Stop> waiting = new ArrayList<>(plan.waitingList().getStops());
        waiting.remove(stop);
        plan.place(plan.waitingList(), waiting);
        Shift shift = shifts.get(new Duty(candidate.caregiver(), candidate.day()));
        List<Stop> before = List.copyOf(shift.getStops());
        int best = 0;
        int leastOff = Integer.MAX_VALUE;
        for (int position = 0; position <= before.size() && leastOff > 0; position++) {
            place(stop, shift, before, position);
            // Where routes have to agree, a start may come out later than it was priced.
            int off = Math.abs(start(stop) - candidate.startSeconds());
            if (off < leastOff) {
                leastOff = off;
                best = position;
            }
        }
        place(stop, shift, before, best);
    }

    private void place(Stop stop, Shift shift, List<Stop> before, int position) {
        List<Stop> route = new ArrayList<>(before);
        route.add(position, stop);
        plan.place(shift, route);
        rederive();
    }

    private void place() {
        Map<Shift, List<Stop>> routes = new LinkedHashMap<>();
        Set<Stop> waiting = new LinkedHashSet<>(plan.getStops());
        placements.stream().sorted(Comparator.comparing(Placement::startsAt)).forEach(placement -> {
            Stop stop = stops.get(placement.carer());
            Shift shift = shifts.get(new Duty(placement.caregiverId(), time.day(placement.date())));
            if (stop != null && shift != null && stop.fits(shift)) {
                waiting.remove(stop);
                routes.computeIfAbsent(shift, key -> new ArrayList<>()).add(stop);
            }
        });
        routes.forEach(plan::place);
        plan.place(plan.waitingList(), List.copyOf(waiting));
        rederive();
    }

    private void rederive() {
        plan.deriveTimes();
        explanation = Explanation.of(plan);
    }

    private static int start(Stop stop) {
        Timing timing = stop.getTiming();
        if (timing == null) {
            throw new IllegalStateException(stop + " has no time");
        }
        return timing.start();
    }

    private record Duty(CaregiverId caregiver, int day) {}

    private static Map<String, Long> byCode(Map<Rule, Long> points) {
        Map<String, Long> byCode = new TreeMap<>();
        points.forEach((rule, value) -> byCode.put(rule.code(), value));
        return byCode;
    }
}
