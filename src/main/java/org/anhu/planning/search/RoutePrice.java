package org.anhu.planning.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.CaregiverId;
import org.anhu.planning.model.Break;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Published;
import org.anhu.planning.model.RouteTotals;
import org.anhu.planning.model.RouteWalk;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.anhu.planning.model.Stop;
import org.anhu.planning.model.Timing;
import org.anhu.planning.model.Weights;
import org.jspecify.annotations.Nullable;

/**
 * What one route costs by the plan's rules, without OptaPlanner: fast enough to try a stop in every place. Left out are
 * the rules of the whole plan (waiting, highest lateness, highest idle time); a test holds the rest equal to OptaPlanner's
 * score. The results stand until the next call.
 */
final class RoutePrice {

    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final RouteWalk walk;
    private final int[] earliest;
    private final long[] points = new long[Rule.values().length];
    private final long[] softByRule = new long[Rule.values().length];
    private final Map<CaregiverId, List<Shift>> shiftsByCaregiver = new HashMap<>();

    private long hard;
    private long soft;
    private @Nullable Rule firstBroken;
    private boolean pairsMoved;

    RoutePrice(DayPlan plan) {
        walk = new RouteWalk(plan.getTravel());
        earliest = new int[plan.getStops().size()];
        Weights weights = plan.getWeights();
        for (Rule rule : Rule.values()) {
            points[rule.number()] = weights.points(rule);
        }
        for (Shift shift : plan.workedShifts()) {
            shiftsByCaregiver
                    .computeIfAbsent(shift.caregiverId(), key -> new ArrayList<>())
                    .add(shift);
        }
    }

    /** Points of broken hard rules, 0 or more. */
    long hard() {
        return hard;
    }

    /** Points of soft rules, 0 or more. */
    long soft() {
        return soft;
    }

    /** Points of one soft rule, 0 or more. */
    long soft(Rule rule) {
        return softByRule[rule.number()];
    }

    /** The first hard rule that is broken, in the order of explanations; null when none is. */
    @Nullable Rule firstBroken() {
        return firstBroken;
    }

    /** Whether a stop of a pair would start later than now, so that other routes have to agree. */
    boolean pairsMoved() {
        return pairsMoved;
    }

    /** Prices the route that this shift would have with these stops, all other routes being as they are. */
    void price(Shift shift, List<Stop> stops) {
        hard = 0;
        soft = 0;
        Arrays.fill(softByRule, 0);
        firstBroken = null;
        pairsMoved = false;
        ShiftFacts facts = shift.facts();
        walk.walk(facts, stops, bounds(stops));
        for (int i = 0; i < stops.size(); i++) {
            priceStop(shift, stops.get(i), i);
        }
        RouteTotals totals = walk.totals();
        priceRoute(facts, totals, !stops.isEmpty());
        priceCaregiver(shift, totals.workSeconds(), !stops.isEmpty());
    }

    /** Stops of pairs cannot start before their other carer lets them. */
    private int @Nullable [] bounds(List<Stop> stops) {
        boolean paired = false;
        for (Stop stop : stops) {
            paired |= stop.need().pair() != null;
        }
        if (!paired) {
            return null;
        }
        for (Stop stop : stops) {
            Timing now = stop.getTiming();
            earliest[stop.index()] = stop.need().pair() != null && now != null ? now.start() : NEVER;
        }
        return earliest;
    }

    private void priceStop(Shift shift, Stop stop, int position) {
        int start = walk.start(position);
        int late = walk.lateSeconds(position, stop);
        if (stop.need().closeHard()) {
            breaks(Rule.WINDOW, late);
        } else {
            costs(Rule.LATE, late);
        }
        breaks(Rule.SPAN, walk.outsideSpanSeconds(position, shift.facts(), stop));
        if (stop.mayComeTooClose()) {
            breaks(Rule.ELDER_GAP, tooCloseSeconds(stop, start));
        }
        if (stop.need().pair() != null) {
            Timing now = stop.getTiming();
            pairsMoved |= now == null || now.start() != start;
        }
        costs(Rule.PREFERRED_SPAN, walk.outsidePreferredSeconds(position, stop));
        priceCaregiverOf(stop, shift.caregiverId());
        Published promise = stop.published();
        if (promise != null) {
            costs(Rule.CHANGED_CAREGIVER, shift.caregiverId().equals(promise.caregiver()) ? 0 : 1);
            costs(Rule.CHANGED_TIME, Math.abs(start - promise.start()));
        }
    }

    private static long tooCloseSeconds(Stop stop, int start) {
        long seconds = stop.tooCloseToFixedSeconds(start);
        for (Stop sibling : stop.siblings()) {
            seconds += stop.tooCloseSeconds(start, sibling);
        }
        return seconds;
    }

    private void priceCaregiverOf(Stop stop, CaregiverId caregiver) {
        CaregiverId primary = stop.need().primary();
        boolean byPrimary = caregiver.equals(primary);
        if (primary != null && !byPrimary) {
            costs(Rule.CONTINUITY, 1);
        }
        if (!stop.need().preferredCaregivers().isEmpty()
                && !byPrimary
                && !stop.need().preferredCaregivers().contains(caregiver)) {
            costs(Rule.PREFERRED_CAREGIVER, 1);
        }
    }

    private void priceRoute(ShiftFacts facts, RouteTotals totals, boolean movable) {
        Break rest = facts.rest();
        boolean hardRest = rest != null && rest.hard();
        if (movable) {
            breaks(Rule.DAY_LIMIT, totals.overtimeSeconds() - facts.overtimeSeconds());
            breaks(Rule.TRAVEL_LIMIT, totals.travelSeconds() - facts.travelLimitSeconds());
            breaks(Rule.LOAD_LIMIT, totals.load() - facts.loadLimit());
            breaks(Rule.BREAK, totals.breakMissed() && hardRest ? 1 : 0);
            breaks(Rule.FIXED, totals.fixedLateSeconds());
        }
        costs(Rule.TRAVEL, totals.travelSeconds());
        costs(Rule.CAREGIVER_WAIT, totals.waitSeconds());
        costs(Rule.OVERTIME, totals.overtimeSeconds());
        costs(Rule.MISSED_BREAK, totals.breakMissed() && !hardRest ? 1 : 0);
    }

    /** Week limit and fairness; the price of fairness is what this route adds to the caregiver's other routes. */
    private void priceCaregiver(Shift shift, int workSeconds, boolean movable) {
        long others = 0;
        long othersInWeek = 0;
        boolean movableInWeek = movable;
        for (Shift other : shiftsByCaregiver.getOrDefault(shift.caregiverId(), List.of())) {
            if (other != shift) {
                others += other.getTotals().workSeconds();
                if (other.facts().week() == shift.facts().week()) {
                    othersInWeek += other.getTotals().workSeconds();
                    movableInWeek |= other.hasMovableStops();
                }
            }
        }
        if (movableInWeek) {
            long inWeek = othersInWeek
                    + workSeconds
                    + shift.caregiver().workedSeconds(shift.facts().week());
            breaks(Rule.WEEK_LIMIT, inWeek - shift.caregiver().weekSeconds());
        }
        costs(Rule.FAIRNESS, Rule.squaredLoad(others + workSeconds) - Rule.squaredLoad(others));
    }

    private void breaks(Rule rule, long units) {
        long weight = points[rule.number()];
        if (units > 0 && weight > 0) {
            hard += units * weight;
            if (firstBroken == null || rule.compareTo(firstBroken) < 0) {
                firstBroken = rule;
            }
        }
    }

    private void costs(Rule rule, long units) {
        long cost = units * points[rule.number()];
        soft += cost;
        softByRule[rule.number()] += cost;
    }
}
