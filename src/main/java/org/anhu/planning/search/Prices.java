package org.anhu.planning.search;

import java.util.Arrays;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.PlanArrays;
import org.anhu.planning.model.RouteWalk;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Weights;
import org.jspecify.annotations.Nullable;

/**
 * What stops and routes cost by the plan's rules, on arrays: the same prices as {@code planning.rules}, which a test
 * holds equal on thousands of plans. Points of broken hard rules and soft points are kept apart.
 */
final class Prices {

    final PlanArrays facts;
    private final long[] points = new long[Rule.values().length];

    final long travel;
    final long caregiverWait;
    final long late;
    final long highestLate;
    final long liked;
    final long overtime;
    final long highestIdle;
    final long missedBreak;
    final long continuity;
    final long preferredCaregiver;
    final long fairness;
    final long changedCaregiver;
    final long changedTime;
    final long waiting;
    final long optionalWaiting;
    final long optionalLeft;

    /** By stop: whether it matters who comes. */
    private final boolean[] choosy;

    /** Whether no soft price depends on when anything starts. */
    final boolean timeless;

    /** Whether one more stop in a route never makes another one cheaper. */
    final boolean monotone;

    private @Nullable LocalTravel localTravel;

    Prices(DayPlan plan) {
        facts = plan.arrays();
        Weights weights = plan.getWeights();
        for (Rule rule : Rule.values()) {
            points[rule.number()] = weights.points(rule);
        }
        travel = of(Rule.TRAVEL);
        caregiverWait = of(Rule.CAREGIVER_WAIT);
        late = of(Rule.LATE);
        highestLate = of(Rule.HIGHEST_LATE);
        liked = of(Rule.PREFERRED_SPAN);
        overtime = of(Rule.OVERTIME);
        highestIdle = of(Rule.HIGHEST_IDLE);
        missedBreak = of(Rule.MISSED_BREAK);
        continuity = of(Rule.CONTINUITY);
        preferredCaregiver = of(Rule.PREFERRED_CAREGIVER);
        fairness = of(Rule.FAIRNESS);
        changedCaregiver = of(Rule.CHANGED_CAREGIVER);
        changedTime = of(Rule.CHANGED_TIME);
        waiting = of(Rule.WAITING);
        optionalWaiting = of(Rule.OPTIONAL_WAITING);
        optionalLeft = of(Rule.OPTIONAL_LEFT);
        choosy = new boolean[facts.stops];
        for (int s = 0; s < facts.stops; s++) {
            choosy[s] = isChoosy(s);
        }
        timeless = isTimeless();
        monotone = isMonotone();
    }

    /** Points a unit. */
    long of(Rule rule) {
        return points[rule.number()];
    }

    private boolean isChoosy(int s) {
        return (facts.primary[s] != PlanArrays.NONE && continuity > 0)
                || (facts.preferred[s].length > 0 && preferredCaregiver > 0)
                || (facts.promisedCaregiver[s] != PlanArrays.NONE && changedCaregiver > 0);
    }

    private boolean isMonotone() {
        for (int s = 0; s < facts.stops; s++) {
            if ((facts.likedFrom[s] != PlanArrays.NEVER && liked > 0)
                    || (facts.promisedCaregiver[s] != PlanArrays.NONE && changedTime > 0)) {
                return false;
            }
        }
        return caregiverWait == 0 && highestIdle == 0 && missedBreak == 0;
    }

    private boolean isTimeless() {
        for (int s = 0; s < facts.stops; s++) {
            boolean softClose = !facts.closeHard[s] && late + highestLate > 0;
            boolean hasSpan = facts.likedFrom[s] != PlanArrays.NEVER && liked > 0;
            boolean promised = facts.promisedCaregiver[s] != PlanArrays.NONE && changedTime > 0;
            if (softClose || hasSpan || promised) {
                return false;
            }
        }
        for (int r = 0; r < facts.shifts; r++) {
            if (facts.overtime[r] > 0 && overtime > 0) {
                return false;
            }
        }
        return caregiverWait == 0 && highestIdle == 0;
    }

    /** Soft points of a stop that starts then in this shift, whatever the rest of the route. */
    long stop(int s, int start, int shift) {
        long cost = assignment(s, facts.caregiver[shift]);
        if (!facts.closeHard[s]) {
            cost += late * facts.late(s, start);
        }
        if (liked > 0 && facts.likedFrom[s] != PlanArrays.NEVER) {
            cost += liked * facts.outsideLiked(s, start);
        }
        if (facts.promisedCaregiver[s] != PlanArrays.NONE) {
            cost += changedTime * Math.abs(start - facts.promisedStart[s]);
        }
        return cost;
    }

    /** Soft points of sending this caregiver, at whatever time. */
    long assignment(int s, int caregiver) {
        if (!choosy[s]) {
            return 0;
        }
        long cost = 0;
        int primary = facts.primary[s];
        if (primary != PlanArrays.NONE && primary != caregiver) {
            cost += continuity;
        }
        if (facts.preferred[s].length > 0
                && primary != caregiver
                && Arrays.binarySearch(facts.preferred[s], caregiver) < 0) {
            cost += preferredCaregiver;
        }
        int promised = facts.promisedCaregiver[s];
        if (promised != PlanArrays.NONE && promised != caregiver) {
            cost += changedCaregiver;
        }
        return cost;
    }

    /** Lateness as far as it is a price and not a broken rule. */
    int softLate(int s, int start) {
        return facts.closeHard[s] ? 0 : facts.late(s, start);
    }

    /** Points of hard rules that a stop breaks by its start in this shift; those between stops left out. */
    long stopHard(int s, int start, int shift) {
        long broken = of(Rule.SPAN) * facts.outsideSpan(shift, start, facts.care[s]);
        if (facts.closeHard[s]) {
            broken += of(Rule.WINDOW) * facts.late(s, start);
        }
        if (facts.fixedSiblings[s].length > 0) {
            broken += of(Rule.ELDER_GAP) * facts.tooCloseToFixed(s, start);
        }
        return broken + of(Rule.PAIR_GAP) * facts.gapToFixedBroken(s, start);
    }

    /** Soft points of a route as a whole, once the walk through it has finished. */
    long route(RouteWalk walk, int shift) {
        long cost = travel * walk.travel;
        if (walk.work > 0) {
            cost += caregiverWait * walk.waits + overtime * walk.overtime;
            cost += walk.breakMissed && !facts.restHard[shift] ? missedBreak : 0;
        }
        return cost;
    }

    /** Points of hard rules that a route with movable stops breaks as a whole. */
    long routeHard(RouteWalk walk, int shift) {
        return of(Rule.DAY_LIMIT) * Math.max(0, walk.overtime - (long) facts.overtime[shift])
                + of(Rule.TRAVEL_LIMIT) * Math.max(0, walk.travel - (long) facts.travelLimit[shift])
                + of(Rule.LOAD_LIMIT) * Math.max(0, walk.load - (long) facts.loadLimit[shift])
                + of(Rule.FIXED) * walk.fixedLate
                + (walk.breakMissed && facts.restHard[shift] ? of(Rule.BREAK) : 0);
    }

    /** Medium points of a stop that waits. */
    long waitingMedium(int s) {
        return facts.waitingPoints[s] * (facts.mandatory[s] ? waiting : optionalWaiting);
    }

    /** Soft points of a stop that waits. */
    long waitingSoft(int s) {
        long cost = facts.mandatory[s] || facts.carerNo[s] != 1 ? 0 : optionalLeft;
        return cost + (facts.promisedCaregiver[s] == PlanArrays.NONE ? 0 : changedCaregiver);
    }

    /** Soft points of all the work of one caregiver. */
    long work(long seconds) {
        return fairness * Rule.squaredLoad(seconds);
    }

    /** The ways of a plan in which all shifts share one table of travel. */
    synchronized LocalTravel localTravel() {
        LocalTravel known = localTravel;
        if (known == null) {
            known = new LocalTravel(facts);
            localTravel = known;
        }
        return known;
    }
}
