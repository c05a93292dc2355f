package org.anhu.planning.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anhu.kernel.CaregiverId;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.RuleLevel;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.anhu.planning.search.Explanation.Candidate;
import org.anhu.planning.search.Explanation.Moved;
import org.anhu.planning.search.Explanation.WayOut;
import org.jspecify.annotations.Nullable;

/** Where else a stop could stand, all other routes being as they are. Reads the plan, changes nothing. */
final class Alternatives {

    /** What it takes to relax a rule that is broken or not, such as a street or a skill, in seconds of one that has degrees. */
    private static final long RELAXING_AT_ALL = 2L * 3600;

    private final DayPlan plan;
    private final RoutePrice price;

    Alternatives(DayPlan plan, RoutePrice price) {
        this.plan = plan;
        this.price = price;
    }

    /**
     * The best places in shifts of other caregivers that break no hard rule.
     *
     * @param here soft points by rule of where the stop stands now; empty while it waits
     */
    List<Candidate> candidates(Stop stop, int most, Map<Rule, Long> here) {
        List<Candidate> all = new ArrayList<>();
        for (Shift shift : plan.workedShifts()) {
            if (stop.fits(shift) && !isWithSameCaregiver(stop.getShift(), shift) && !isOtherCarers(stop, shift)) {
                Candidate best = best(stop, shift, here);
                if (best != null) {
                    all.add(best);
                }
            }
        }
        all.sort(Comparator.comparingLong(Candidate::costDifference));
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    private static boolean isOtherCarers(Stop stop, Shift shift) {
        Stop partner = stop.partner();
        return stop.need().pair() != null && partner != null && isWithSameCaregiver(partner.getShift(), shift);
    }

    private static boolean isWithSameCaregiver(@Nullable Shift one, Shift other) {
        return one != null && !one.isWaitingList() && one.caregiverId().equals(other.caregiverId());
    }

    private @Nullable Candidate best(Stop stop, Shift shift, Map<Rule, Long> here) {
        List<Stop> stops = shift.getStops();
        price.price(shift, stops);
        Map<Rule, Long> before = soft();
        int[] starts = IntStream.range(0, stops.size()).map(price::start).toArray();
        Candidate best = null;
        for (int position = 0; position <= stops.size(); position++) {
            price.price(shift, with(stop, shift, position));
            if (price.hard() == 0) {
                Map<Rule, Long> difference = soft();
                before.forEach((rule, cost) -> difference.merge(rule, -cost, Long::sum));
                here.forEach((rule, cost) -> difference.merge(rule, -cost, Long::sum));
                difference.values().removeIf(cost -> cost == 0);
                long sum =
                        difference.values().stream().mapToLong(Long::longValue).sum();
                if (best == null || sum < best.costDifference()) {
                    best = new Candidate(
                            shift.caregiverId(),
                            shift.facts().day(),
                            price.start(position),
                            sum,
                            difference,
                            moved(stops, starts, position));
                }
            }
        }
        return best;
    }

    /** Who starts at another time than before, as the route was last priced with one more stop at this position. */
    private List<Moved> moved(List<Stop> stops, int[] starts, int position) {
        List<Moved> moved = new ArrayList<>();
        for (int k = position; k < stops.size(); k++) {
            int to = price.start(k + 1);
            if (to != starts[k]) {
                moved.add(new Moved(stops.get(k), starts[k], to));
            }
        }
        return moved;
    }

    private static List<Stop> with(Stop stop, Shift shift, int position) {
        List<Stop> stops = new ArrayList<>(shift.getStops());
        stops.add(position, stop);
        return stops;
    }

    private Map<Rule, Long> soft() {
        Map<Rule, Long> soft = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            if (rule.level() == RuleLevel.SOFT && price.points(rule) != 0) {
                soft.put(rule, price.points(rule));
            }
        }
        return soft;
    }

    /** The place where one hard rule, relaxed by the least, would let the stop in. */
    Optional<WayOut> wayOut(Stop stop) {
        WayOut least = null;
        for (Shift shift : plan.workedShifts()) {
            List<Rule> obstacles = obstacles(stop, shift);
            if (obstacles.size() <= 1 && !isOtherCarers(stop, shift)) {
                for (int position = 0; position <= shift.getStops().size(); position++) {
                    price.price(shift, with(stop, shift, position));
                    WayOut way = wayOut(shift, obstacles);
                    if (way != null && (least == null || effort(way) < effort(least))) {
                        least = way;
                    }
                }
            }
        }
        return Optional.ofNullable(least);
    }

    private static List<Rule> obstacles(Stop stop, Shift shift) {
        return Explanation.STATIC.stream()
                .filter(rule -> rule != Rule.SPAN && stop.wouldBreak(rule, shift))
                .toList();
    }

    private @Nullable WayOut wayOut(Shift shift, List<Rule> obstacles) {
        int broken = price.broken();
        CaregiverId caregiver = shift.caregiverId();
        int day = shift.facts().day();
        if (obstacles.size() == 1 && broken == 0) {
            return new WayOut(caregiver, day, obstacles.get(0), 1);
        }
        Rule rule = price.firstBroken();
        return obstacles.isEmpty() && broken == 1 && rule != null
                ? new WayOut(caregiver, day, rule, price.units(rule))
                : null;
    }

    private static long effort(WayOut way) {
        return switch (way.rule()) {
            case WINDOW, SPAN, DAY_LIMIT, WEEK_LIMIT, TRAVEL_LIMIT, ELDER_GAP, PAIR_GAP, FIXED -> way.units();
            default -> way.units() * RELAXING_AT_ALL;
        };
    }
}
