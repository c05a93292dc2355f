package org.anhu.planning.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.CaregiverId;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.PlanArrays;
import org.anhu.planning.model.RouteWalk;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.RuleLevel;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.anhu.planning.model.Timing;
import org.jspecify.annotations.Nullable;

/**
 * What one route costs rule by rule, all other routes being as they are: for explanations, which name the rules. Left out
 * are the rules of the whole plan (waiting, highest lateness, highest idle time). The results stand until the next call.
 */
final class RoutePrice {

    private final PlanArrays facts;
    private final Prices prices;
    private final RouteWalk walk;
    private final long[] units = new long[Rule.values().length];
    private final Map<CaregiverId, List<Shift>> shiftsByCaregiver = new HashMap<>();
    private final DayPlan plan;
    private int[] starts = new int[16];

    RoutePrice(DayPlan plan) {
        this.plan = plan;
        facts = plan.arrays();
        prices = new Prices(plan);
        walk = new RouteWalk(facts);
        for (Shift shift : plan.workedShifts()) {
            shiftsByCaregiver
                    .computeIfAbsent(shift.caregiverId(), key -> new ArrayList<>())
                    .add(shift);
        }
    }

    /** Points of broken hard rules, 0 or more. */
    long hard() {
        return sum(RuleLevel.HARD);
    }

    /** Points of soft rules, 0 or more. */
    long soft() {
        return sum(RuleLevel.SOFT);
    }

    private long sum(RuleLevel level) {
        long sum = 0;
        for (Rule rule : Rule.values()) {
            sum += rule.level() == level ? points(rule) : 0;
        }
        return sum;
    }

    /** Points of one rule, 0 or more. */
    long points(Rule rule) {
        return units[rule.number()] * prices.of(rule);
    }

    /** In the rule's own unit, 0 or more. */
    long units(Rule rule) {
        return units[rule.number()];
    }

    /** How many hard rules are broken. */
    int broken() {
        int broken = 0;
        for (Rule rule : Rule.values()) {
            broken += rule.level() == RuleLevel.HARD && points(rule) > 0 ? 1 : 0;
        }
        return broken;
    }

    /** The first hard rule that is broken, in the order of explanations; null when none is. */
    @Nullable Rule firstBroken() {
        for (Rule rule : Rule.values()) {
            if (rule.level() == RuleLevel.HARD && points(rule) > 0) {
                return rule;
            }
        }
        return null;
    }

    /** When the stop at this position starts. */
    int start(int position) {
        return starts[position];
    }

    /** Prices the route that this shift would have with these stops. */
    void price(Shift shift, List<Stop> stops) {
        Arrays.fill(units, 0);
        if (starts.length < stops.size()) {
            starts = new int[stops.size() * 2];
        }
        int r = shift.index();
        walk.begin(r);
        for (int k = 0; k < stops.size(); k++) {
            Stop stop = stops.get(k);
            walk.step(stop.index(), bound(stop));
            starts[k] = walk.start;
            addStop(stop, walk.start, shift);
        }
        walk.finish();
        addRoute(r, !stops.isEmpty());
        addCaregiver(shift, walk.work, !stops.isEmpty());
    }

    /** Stops of pairs cannot start before their other carer lets them. */
    private int bound(Stop stop) {
        Timing now = stop.getTiming();
        return facts.tied[stop.index()] && now != null ? now.start() : PlanArrays.NEVER;
    }

    private void addStop(Stop stop, int start, Shift shift) {
        int s = stop.index();
        int r = shift.index();
        int late = facts.late(s, start);
        add(facts.closeHard[s] ? Rule.WINDOW : Rule.LATE, late);
        add(Rule.SPAN, facts.outsideSpan(r, start, facts.care[s]));
        add(Rule.ELDER_GAP, tooClose(stop, start));
        add(Rule.PAIR_GAP, gapBroken(stop, start));
        if (facts.likedFrom[s] != PlanArrays.NEVER) {
            add(Rule.PREFERRED_SPAN, facts.outsideLiked(s, start));
        }
        int caregiver = facts.caregiver[r];
        int primary = facts.primary[s];
        add(Rule.CONTINUITY, primary != PlanArrays.NONE && primary != caregiver ? 1 : 0);
        boolean disliked = facts.preferred[s].length > 0
                && primary != caregiver
                && Arrays.binarySearch(facts.preferred[s], caregiver) < 0;
        add(Rule.PREFERRED_CAREGIVER, disliked ? 1 : 0);
        int promised = facts.promisedCaregiver[s];
        if (promised != PlanArrays.NONE) {
            add(Rule.CHANGED_CAREGIVER, promised == caregiver ? 0 : 1);
            add(Rule.CHANGED_TIME, Math.abs(start - facts.promisedStart[s]));
        }
    }

    private static long tooClose(Stop stop, int start) {
        long seconds = stop.tooCloseToFixedSeconds(start);
        for (Stop sibling : stop.siblings()) {
            seconds += stop.tooCloseSeconds(start, sibling);
        }
        return seconds;
    }

    /** Where the other carer would have to move, this one cannot be here, all other routes being as they are. */
    private int gapBroken(Stop stop, int start) {
        int s = stop.index();
        Stop partner = stop.partner();
        Timing theirs = partner == null ? null : partner.getTiming();
        if (theirs == null || !facts.tied[s]) {
            return facts.gapToFixedBroken(s, start);
        }
        return facts.carerNo[s] == 1
                ? facts.gapBroken(s, start, theirs.start())
                : facts.gapBroken(s, theirs.start(), start);
    }

    private void addRoute(int r, boolean movable) {
        boolean hardRest = facts.restHard[r];
        if (movable) {
            add(Rule.DAY_LIMIT, walk.overtime - (long) facts.overtime[r]);
            add(Rule.TRAVEL_LIMIT, walk.travel - (long) facts.travelLimit[r]);
            add(Rule.LOAD_LIMIT, walk.load - (long) facts.loadLimit[r]);
            add(Rule.BREAK, walk.breakMissed && hardRest ? 1 : 0);
            add(Rule.FIXED, walk.fixedLate);
        }
        add(Rule.TRAVEL, walk.travel);
        if (walk.work > 0) {
            add(Rule.CAREGIVER_WAIT, walk.waits);
            add(Rule.OVERTIME, walk.overtime);
            add(Rule.MISSED_BREAK, walk.breakMissed && !hardRest ? 1 : 0);
        }
    }

    /** Week limit and fairness; the price of fairness is what this route adds to the caregiver's other routes. */
    private void addCaregiver(Shift shift, int workSeconds, boolean movable) {
        long others = 0;
        long othersInWeek = 0;
        boolean movableInWeek = movable;
        for (Shift other : shiftsByCaregiver.getOrDefault(shift.caregiverId(), List.of())) {
            if (other != plan.getShifts().get(shift.index())) {
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
            add(Rule.WEEK_LIMIT, inWeek - shift.caregiver().weekSeconds());
        }
        add(Rule.FAIRNESS, Rule.squaredLoad(others + workSeconds) - Rule.squaredLoad(others));
    }

    private void add(Rule rule, long more) {
        units[rule.number()] += rule.level() == RuleLevel.HARD ? Math.max(0, more) : more;
    }
}
