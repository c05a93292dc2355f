package org.anhu.planning.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anhu.kernel.CaregiverId;
import org.anhu.planning.model.Caregiver;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.RuleLevel;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Span;
import org.anhu.planning.model.Stop;
import org.jspecify.annotations.Nullable;

/** Why a solved plan is as it is. Reads the plan as it stands, changes nothing. */
public final class Explanation {

    /** What no route and no hour can change, in the order in which it is named. */
    static final List<Rule> STATIC = List.of(
            Rule.AREA,
            Rule.BLOCKED,
            Rule.REQUIRED,
            Rule.SEX,
            Rule.SKILL,
            Rule.SKILL_LEVEL,
            Rule.CERTIFICATE,
            Rule.SPAN);

    private final DayPlan plan;
    private final RoutePrice price;
    private final Alternatives alternatives;
    private final Map<CaregiverId, List<Shift>> shiftsByCaregiver = new HashMap<>();

    private Explanation(DayPlan plan) {
        this.plan = plan;
        price = new RoutePrice(plan);
        alternatives = new Alternatives(plan, price);
        for (Shift shift : plan.workedShifts()) {
            shiftsByCaregiver
                    .computeIfAbsent(shift.caregiverId(), key -> new ArrayList<>())
                    .add(shift);
        }
    }

    public static Explanation of(DayPlan solved) {
        return new Explanation(solved);
    }

    /** For everything that waits: for each caregiver the first thing in the way, counted. */
    public List<WaitingNeed> waiting() {
        return plan.waitingList().getStops().stream()
                .sorted(Comparator.comparingInt(Stop::index))
                .map(stop -> new WaitingNeed(stop.need().id(), stop.carerNo(), reasons(stop)))
                .toList();
    }

    /**
     * Someone else who could come.
     *
     * @param day 0 is the plan's first date
     * @param startSeconds of the plan
     * @param costDifference soft points against where the stop stands now, or against 0 while it waits
     * @param moved who of the same route would be visited at another time, in the order of the route
     */
    public record Candidate(
            CaregiverId caregiver,
            int day,
            int startSeconds,
            long costDifference,
            Map<Rule, Long> differenceByRule,
            List<Moved> moved) {

        public Candidate {
            differenceByRule = Collections.unmodifiableMap(new TreeMap<>(differenceByRule));
            moved = List.copyOf(moved);
        }
    }

    /** A stop that would start at another time; both in seconds of the plan. */
    public record Moved(Stop stop, int from, int to) {}

    /**
     * What would let a waiting stop in.
     *
     * @param units by which the rule would have to be relaxed, in its own unit
     */
    public record WayOut(CaregiverId caregiver, int day, Rule rule, long units) {}

    /** The best places with other caregivers that break no hard rule, the cheapest first, all other routes as they are. */
    public List<Candidate> candidates(Stop stop, int most) {
        Shift shift = stop.getShift();
        boolean waits = shift == null || shift.isWaitingList();
        return alternatives.candidates(stop, most, waits ? Map.of() : costs(stop));
    }

    /** For a stop that waits: the place where relaxing one hard rule by the least would let it in. */
    public Optional<WayOut> wayOut(Stop stop) {
        return alternatives.wayOut(stop);
    }

    /** What each rule costs in the whole plan, hard rules first. */
    public List<RuleScore> byRule() {
        return Judgement.byRule(plan);
    }

    /**
     * What an assignment costs by rule: the route's price with it, less the price without it. Rules that cost nothing
     * are left out; a saving, such as a shorter wait, is negative.
     */
    public Map<Rule, Long> costs(Stop stop) {
        Shift shift = stop.getShift();
        if (shift == null || shift.isWaitingList()) {
            return costsOfWaiting(stop);
        }
        Map<Rule, Long> costs = new EnumMap<>(Rule.class);
        price.price(shift, shift.getStops());
        addSoft(costs, 1);
        List<Stop> without = new ArrayList<>(shift.getStops());
        without.remove(stop);
        price.price(shift, without);
        addSoft(costs, -1);
        costs.values().removeIf(cost -> cost == 0);
        return costs;
    }

    private Map<Rule, Long> costsOfWaiting(Stop stop) {
        Map<Rule, Long> costs = new EnumMap<>(Rule.class);
        boolean mandatory = stop.need().mandatory();
        Rule rule = mandatory ? Rule.WAITING : Rule.OPTIONAL_WAITING;
        costs.put(rule, stop.need().waitingPoints() * plan.getWeights().points(rule));
        if (!mandatory && stop.carerNo() == 1) {
            costs.put(Rule.OPTIONAL_LEFT, plan.getWeights().points(Rule.OPTIONAL_LEFT));
        }
        if (stop.published() != null) {
            costs.put(Rule.CHANGED_CAREGIVER, plan.getWeights().points(Rule.CHANGED_CAREGIVER));
        }
        costs.values().removeIf(cost -> cost == 0);
        return costs;
    }

    private void addSoft(Map<Rule, Long> costs, int sign) {
        for (Rule rule : Rule.values()) {
            if (rule.level() == RuleLevel.SOFT) {
                costs.merge(rule, sign * price.points(rule), Long::sum);
            }
        }
    }

    private List<Reason> reasons(Stop stop) {
        Map<String, Integer> counts = new HashMap<>();
        for (Caregiver caregiver : plan.getCaregivers()) {
            counts.merge(inTheWay(stop, caregiver.id()), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Reason::caregivers).reversed().thenComparing(Reason::code))
                .toList();
    }

    /** Of several shifts in question the one that comes furthest. */
    private String inTheWay(Stop stop, CaregiverId caregiver) {
        String furthest = Reason.OFF_DUTY;
        int reached = -1;
        for (Shift shift : shiftsByCaregiver.getOrDefault(caregiver, List.of())) {
            if (onDateOf(stop, shift)) {
                Rule rule = firstRuleInTheWay(stop, shift);
                int reach = rule == null ? Integer.MAX_VALUE : rule.number();
                if (reach > reached) {
                    reached = reach;
                    furthest = rule == null ? nothing(stop) : rule.code();
                }
            }
        }
        return furthest;
    }

    private static boolean onDateOf(Stop stop, Shift shift) {
        for (Span window : stop.need().windows()) {
            int day = shift.facts().day();
            if (window.from() / DayPlan.DAY_SECONDS <= day && day <= window.to() / DayPlan.DAY_SECONDS) {
                return true;
            }
        }
        return false;
    }

    /** Nobody comes alone: what keeps half of a pair waiting is the other half. */
    private static String nothing(Stop stop) {
        return stop.need().pair() == null ? Reason.NOTHING : Rule.PAIR_COMPLETE.code();
    }

    private @Nullable Rule firstRuleInTheWay(Stop stop, Shift shift) {
        for (Rule rule : STATIC) {
            if (stop.wouldBreak(rule, shift)) {
                return rule;
            }
        }
        Rule least = Rule.WINDOW;
        long leastHard = Long.MAX_VALUE;
        List<Stop> trial = new ArrayList<>();
        for (int position = 0; position <= shift.getStops().size(); position++) {
            trial.clear();
            trial.addAll(shift.getStops());
            trial.add(position, stop);
            price.price(shift, trial);
            Rule broken = price.firstBroken();
            if (broken == null) {
                return null;
            }
            if (price.hard() < leastHard) {
                leastHard = price.hard();
                least = broken;
            }
        }
        return least;
    }
}
