package org.anhu.planning.rules;

import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.anhu.planning.model.Timing;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/** What the rules have in common. The predicates are constants, since streams with the same predicate share its work. */
final class Streams {

    private static final Predicate<Stop> ASSIGNED = Stop::isAssigned;
    private static final Predicate<Stop> WITH_OBSTACLE = Stop::hasObstacle;
    private static final Predicate<Stop> PAIRED = Streams::isPaired;
    private static final Predicate<Shift> WORKED = Streams::isWorked;
    private static final Predicate<Shift> MOVABLE = Shift::hasMovableStops;
    private static final Predicate<Shift> TRAVELLED = Streams::isTravelled;

    private Streams() {}

    private static boolean isPaired(Stop stop) {
        return stop.isAssigned() && stop.need().pair() != null;
    }

    private static boolean isWorked(Shift shift) {
        return !shift.isWaitingList() && shift.getTotals().workSeconds() > 0;
    }

    private static boolean isTravelled(Shift shift) {
        return !shift.isWaitingList() && shift.getTotals().travelSeconds() > 0;
    }

    static UniConstraintStream<Stop> assigned(ConstraintFactory factory) {
        return factory.forEach(Stop.class).filter(ASSIGNED);
    }

    static UniConstraintStream<Stop> withObstacle(ConstraintFactory factory) {
        return factory.forEach(Stop.class).filter(WITH_OBSTACLE);
    }

    static UniConstraintStream<Stop> paired(ConstraintFactory factory) {
        return factory.forEach(Stop.class).filter(PAIRED);
    }

    static UniConstraintStream<Shift> worked(ConstraintFactory factory) {
        return factory.forEach(Shift.class).filter(WORKED);
    }

    /** For hard rules: a route of fixed stops alone is as it is. */
    static UniConstraintStream<Shift> movable(ConstraintFactory factory) {
        return factory.forEach(Shift.class).filter(MOVABLE);
    }

    static UniConstraintStream<Shift> travelled(ConstraintFactory factory) {
        return factory.forEach(Shift.class).filter(TRAVELLED);
    }

    /** The times of a stop that is known to be assigned. */
    static Timing timing(Stop stop) {
        Timing timing = stop.getTiming();
        if (timing == null) {
            throw new IllegalStateException(stop + " is judged by its times, but has none");
        }
        return timing;
    }

    /** Costs where there are any units, and says for which visit. */
    static Constraint ofStops(UniConstraintStream<Stop> stops, Rule rule, ToLongFunction<Stop> units) {
        return stops.filter(stop -> units.applyAsLong(stop) > 0)
                .penalizeConfigurableLong(units)
                .justifyWith((stop, score) -> because(rule, stop, units.applyAsLong(stop)))
                .asConstraint(rule.code());
    }

    /** Costs where there are any units, and says for which shift. */
    static Constraint ofShifts(UniConstraintStream<Shift> shifts, Rule rule, ToLongFunction<Shift> units) {
        return shifts.filter(shift -> units.applyAsLong(shift) > 0)
                .penalizeConfigurableLong(units)
                .justifyWith((shift, score) -> new Justification(
                        rule, null, shift.caregiverId(), shift.facts().day(), units.applyAsLong(shift)))
                .asConstraint(rule.code());
    }

    private static Justification because(Rule rule, Stop stop, long units) {
        Shift shift = stop.getShift();
        if (shift == null || shift.isWaitingList()) {
            return new Justification(rule, stop.need().id(), null, -1, units);
        }
        return new Justification(
                rule, stop.need().id(), shift.caregiverId(), shift.facts().day(), units);
    }
}
