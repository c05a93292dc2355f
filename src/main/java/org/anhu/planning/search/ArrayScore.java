package org.anhu.planning.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.ElderId;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.JointTimes;
import org.anhu.planning.model.PlanArrays;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * The score of a plan as it stands, by arrays alone, broken hard rules included: what a test compares with OptaPlanner's
 * own score on thousands of plans, so that the search may be believed.
 */
final class ArrayScore {

    private static final int NONE = PlanArrays.NONE;
    private static final Rule[] STATIC = {
        Rule.AREA, Rule.BLOCKED, Rule.REQUIRED, Rule.SEX, Rule.SKILL, Rule.SKILL_LEVEL, Rule.CERTIFICATE
    };

    private final DayPlan plan;
    private final Prices prices;
    private final PlanArrays facts;
    private final Board board;
    private long hard;

    private ArrayScore(DayPlan plan) {
        this.plan = plan;
        prices = new Prices(plan);
        facts = prices.facts;
        board = new Board(prices);
        board.change(routes(plan));
    }

    static HardMediumSoftLongScore of(DayPlan plan) {
        return new ArrayScore(plan).score();
    }

    /** By shift, the stops of a plan in order. */
    static int[][] routes(DayPlan plan) {
        int[][] routes = new int[plan.workedShifts().size()][];
        for (Shift shift : plan.workedShifts()) {
            routes[shift.index()] =
                    shift.getStops().stream().mapToInt(Stop::index).toArray();
        }
        return routes;
    }

    private HardMediumSoftLongScore score() {
        for (int r = 0; r < facts.shifts; r++) {
            Route route = board.routes[r];
            hard += route.hard;
            for (int k = 0; k < route.size; k++) {
                addStop(route.stop[k], r);
            }
        }
        addCycles();
        addWeeks();
        addElders();
        return HardMediumSoftLongScore.of(-hard, -board.medium(), -board.soft());
    }

    private void addStop(int s, int r) {
        Stop stop = plan.getStops().get(s);
        Shift shift = plan.getShifts().get(r);
        for (Rule rule : STATIC) {
            hard += stop.wouldBreak(rule, shift) ? prices.of(rule) : 0;
        }
        if (stop.wouldBreak(Rule.SPAN, shift) && facts.outsideSpan(r, board.startOf[s], facts.care[s]) == 0) {
            hard += prices.of(Rule.SPAN);
        }
        if (facts.paired[s]) {
            addPaired(s, r);
        }
    }

    private void addPaired(int s, int r) {
        int partner = facts.partner[s];
        int other = facts.fixedPartnerCaregiver[s];
        if (other == NONE && (partner == NONE || board.shiftOf[partner] == NONE)) {
            hard += prices.of(Rule.PAIR_COMPLETE);
            return;
        }
        if (!facts.tied[s]) {
            return;
        }
        if (partner != NONE && board.shiftOf[partner] != NONE && facts.carerNo[s] == 2) {
            other = facts.caregiver[board.shiftOf[partner]];
            hard += prices.of(Rule.PAIR_GAP) * facts.gapBroken(s, board.startOf[partner], board.startOf[s]);
        }
        hard += other == facts.caregiver[r] ? prices.of(Rule.PAIR_CARERS) : 0;
    }

    private void addCycles() {
        JointTimes times = new JointTimes(facts);
        boolean[] seen = new boolean[facts.shifts];
        for (int r = 0; r < facts.shifts; r++) {
            if (!seen[r] && board.routes[r].tied > 0) {
                times.derive(r, board);
                for (int i = 0; i < times.joined(); i++) {
                    int q = times.joined(i);
                    seen[q] = true;
                    for (int k = 0; k < board.routes[q].size; k++) {
                        hard += times.cyclic(board.routes[q].stop[k]) ? prices.of(Rule.WAITING_CYCLE) : 0;
                    }
                }
            }
        }
    }

    private void addWeeks() {
        int weeks = Arrays.stream(facts.week).max().orElse(0) + 1;
        long[] work = new long[facts.caregivers * weeks];
        int[] stops = new int[facts.caregivers * weeks];
        for (int r = 0; r < facts.shifts; r++) {
            int group = facts.caregiver[r] * weeks + facts.week[r];
            work[group] += board.routes[r].work;
            stops[group] += board.routes[r].work > 0 ? board.routes[r].size : 0;
        }
        for (int group = 0; group < work.length; group++) {
            if (stops[group] > 0) {
                int week = group % weeks;
                long beyond = work[group]
                        + facts.people[group / weeks].workedSeconds(week)
                        - facts.people[group / weeks].weekSeconds();
                hard += prices.of(Rule.WEEK_LIMIT) * Math.max(0, beyond);
            }
        }
    }

    private void addElders() {
        Map<ElderId, List<Integer>> byElder = new HashMap<>();
        for (Stop stop : plan.getStops()) {
            if (stop.mayComeTooClose() && board.shiftOf[stop.index()] != NONE) {
                byElder.computeIfAbsent(stop.need().elder(), key -> new ArrayList<>())
                        .add(stop.index());
            }
        }
        for (List<Integer> stops : byElder.values()) {
            for (int i = 0; i < stops.size(); i++) {
                for (int j = i + 1; j < stops.size(); j++) {
                    hard += prices.of(Rule.ELDER_GAP) * tooClose(stops.get(i), stops.get(j));
                }
            }
        }
    }

    private int tooClose(int s, int t) {
        return plan.getStops().get(s).need() == plan.getStops().get(t).need()
                ? 0
                : facts.tooClose(s, board.startOf[s], t, board.startOf[t]);
    }
}
