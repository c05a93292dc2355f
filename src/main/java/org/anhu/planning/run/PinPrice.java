package org.anhu.planning.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anhu.kernel.CaregiverId;
import org.anhu.planning.model.Need;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Span;
import org.anhu.planning.model.Stop;
import org.anhu.planning.model.Weights;
import org.anhu.visits.Visit;

/** What a pin costs: the plan as it stands, less the plan with the visit put where it costs least. */
final class PinPrice {

    private PinPrice() {}

    static PinCost of(Standing standing, Visit pinned) {
        Standing without = standing.withoutPlace(pinned);
        Stop stop = without.stop(new NeedCarer(pinned.needId(), pinned.carerNo()))
                .orElseThrow(() -> new IllegalStateException(pinned.id() + " was let go and does not move"));
        Optional<Going> place = without.settleCheapest(stop);
        Map<Rule, Long> difference = new EnumMap<>(Rule.class);
        if (place.isPresent()) {
            difference.putAll(standing.prices());
            own(stop.need(), without.weights(), pinned, standing.time())
                    .forEach((rule, points) -> difference.merge(rule, points, Long::sum));
            without.prices().forEach((rule, points) -> difference.merge(rule, -points, Long::sum));
        }
        long cost = difference.values().stream().mapToLong(Long::longValue).sum();
        // Greedy as it is, it may find less than what stands: then the visit would stay where it is.
        boolean better = cost > 0;
        Map<String, Long> byCode = new TreeMap<>();
        difference.forEach((rule, points) -> {
            if (better && points != 0) {
                byCode.put(rule.code(), points);
            }
        });
        return new PinCost(
                pinned.needId(),
                pinned.carerNo(),
                pinned.caregiverId(),
                pinned.startsAt(),
                standing.asOf(),
                Math.max(0, cost),
                byCode,
                better ? place.orElse(null) : null);
    }

    /** What a visit costs by itself; for one that does not move, the rules of a plan do not count it. */
    private static Map<Rule, Long> own(Need need, Weights weights, Visit pinned, PlanTime time) {
        Map<Rule, Long> own = new EnumMap<>(Rule.class);
        CaregiverId who = pinned.caregiverId();
        CaregiverId primary = need.primary();
        boolean isPrimary = who.equals(primary);
        if (primary != null && !isPrimary) {
            own.put(Rule.CONTINUITY, weights.points(Rule.CONTINUITY));
        }
        if (!need.preferredCaregivers().isEmpty()
                && !isPrimary
                && !need.preferredCaregivers().contains(who)) {
            own.put(Rule.PREFERRED_CAREGIVER, weights.points(Rule.PREFERRED_CAREGIVER));
        }
        Span liked = need.preferred();
        if (liked != null) {
            int start = time.second(pinned.startsAt());
            int outside = Math.max(0, Math.max(liked.from() - start, start - liked.to()));
            own.put(Rule.PREFERRED_SPAN, outside * weights.points(Rule.PREFERRED_SPAN));
        }
        return own;
    }
}
