package org.anhu.planning.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anhu.kernel.CaregiverId;
import org.anhu.travel.Place;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PiggybackShadowVariable;
import org.optaplanner.core.api.domain.variable.PlanningListVariable;

/**
 * One caregiver on one date, with the route that the plan gives them. One more shift, without a caregiver, holds what
 * waits: a list variable can leave no element out.
 */
@PlanningEntity
public final class Shift {

    @PlanningId
    private final int index;

    private final @Nullable ShiftFacts facts;

    @PlanningListVariable
    private List<Stop> stops = new ArrayList<>();

    @PiggybackShadowVariable(shadowEntityClass = Stop.class, shadowVariableName = "timing")
    private RouteTotals totals = RouteTotals.NONE;

    Shift(int index, @Nullable ShiftFacts facts) {
        this.index = index;
        this.facts = facts;
    }

    public int index() {
        return index;
    }

    public boolean isWaitingList() {
        return facts == null;
    }

    /**
     * What is given of this shift.
     *
     * @throws IllegalStateException for the waiting list
     */
    public ShiftFacts facts() {
        if (facts == null) {
            throw new IllegalStateException("the waiting list has no caregiver");
        }
        return facts;
    }

    public Caregiver caregiver() {
        return facts().caregiver();
    }

    public CaregiverId caregiverId() {
        return facts().caregiver().id();
    }

    /** The stops that may move, in order. */
    public List<Stop> getStops() {
        return stops;
    }

    public RouteTotals getTotals() {
        return totals;
    }

    /** Whether the plan can still change this route: what is fixed alone breaks no rule. */
    public boolean hasMovableStops() {
        return facts != null && !stops.isEmpty();
    }

    void setStops(List<Stop> value) {
        stops = value;
    }

    void setTotals(RouteTotals value) {
        totals = value;
    }

    @Override
    public String toString() {
        return facts == null
                ? "waiting list"
                : "shift of caregiver " + caregiverId().value() + " on day " + facts.day();
    }

    /**
     * What is given of a shift.
     *
     * @param day 0 is the plan's first date
     * @param week 0 is the week of the plan's first date, Monday to Sunday
     * @param spans when the caregiver works, in order; care lies within one of them
     * @param commuteCounts the ways from the start place and to the end place are work and lie within the spans; where
     *     not, the caregiver is at the first door when the first span opens
     * @param daySeconds the most work a day without overtime
     * @param overtimeSeconds the most overtime a day, also after the end of the last span
     * @param travelLimitSeconds the most travel a day
     * @param loadLimit the most care load a day
     * @param fixed visits that do not move
     */
    public record ShiftFacts(
            Caregiver caregiver,
            int day,
            int week,
            Place startPlace,
            Place endPlace,
            List<Span> spans,
            @Nullable Break rest,
            boolean commuteCounts,
            int daySeconds,
            int overtimeSeconds,
            int travelLimitSeconds,
            int loadLimit,
            List<FixedStop> fixed) {

        public static final int NO_LIMIT = Integer.MAX_VALUE / 4;

        public ShiftFacts {
            spans = spans.stream().sorted(Comparator.comparingInt(Span::from)).toList();
            fixed = fixed.stream()
                    .sorted(Comparator.comparingInt(FixedStop::start))
                    .toList();
            if (spans.isEmpty()) {
                throw new IllegalArgumentException(
                        "caregiver " + caregiver.id().value() + " has a shift without a working span");
            }
        }

        /** The last second at which care may end, overtime included. */
        int lastEnd() {
            return spans.get(spans.size() - 1).to() + overtimeSeconds;
        }

        int spanSeconds() {
            int seconds = 0;
            for (Span span : spans) {
                seconds += span.seconds();
            }
            return seconds;
        }
    }
}
