package org.anhu.planning.rules;

import static org.anhu.planning.rules.Streams.assigned;
import static org.anhu.planning.rules.Streams.ofShifts;
import static org.anhu.planning.rules.Streams.ofStops;
import static org.anhu.planning.rules.Streams.timing;
import static org.anhu.planning.rules.Streams.travelled;
import static org.anhu.planning.rules.Streams.worked;

import java.util.List;
import java.util.function.Predicate;
import org.anhu.kernel.CaregiverId;
import org.anhu.planning.model.Published;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** Medium and soft: what a plan costs that breaks no hard rule. */
final class PriceRules {

    private static final Predicate<Stop> WAITS = Stop::isWaiting;
    private static final Predicate<Stop> LATE = PriceRules::isLate;
    private static final Predicate<Stop> PUBLISHED = PriceRules::isPublished;

    private final ConstraintFactory factory;

    PriceRules(ConstraintFactory factory) {
        this.factory = factory;
    }

    List<Constraint> all() {
        return List.of(
                waiting(),
                optionalWaiting(),
                optionalLeft(),
                travel(),
                caregiverWait(),
                late(),
                highestLate(),
                preferredSpan(),
                overtime(),
                highestIdle(),
                missedBreak(),
                continuity(),
                preferredCaregiver(),
                fairness(),
                changedCaregiver(),
                changedTime());
    }

    private static boolean isLate(Stop stop) {
        return !stop.need().closeHard() && timing(stop).lateSeconds() > 0;
    }

    private static boolean isPublished(Stop stop) {
        return stop.published() != null;
    }

    /** Every need is planned; where that is impossible, the least urgent wait. */
    Constraint waiting() {
        return ofStops(
                factory.forEach(Stop.class).filter(WAITS),
                Rule.WAITING,
                stop -> stop.need().mandatory() ? stop.need().waitingPoints() : 0);
    }

    /** Optional needs are planned too, once nothing mandatory waits for it. */
    Constraint optionalWaiting() {
        return ofStops(
                factory.forEach(Stop.class).filter(WAITS),
                Rule.OPTIONAL_WAITING,
                stop -> stop.need().mandatory() ? 0 : stop.need().waitingPoints());
    }

    /** An optional need may be left out at a price that travel and lateness can outweigh. */
    Constraint optionalLeft() {
        return ofStops(
                factory.forEach(Stop.class).filter(WAITS),
                Rule.OPTIONAL_LEFT,
                stop -> !stop.need().mandatory() && stop.carerNo() == 1 ? 1 : 0);
    }

    /** Caregivers care more than they travel. */
    Constraint travel() {
        return ofShifts(
                travelled(factory), Rule.TRAVEL, shift -> shift.getTotals().travelSeconds());
    }

    /** Caregivers do not stand at closed doors. */
    Constraint caregiverWait() {
        return ofShifts(
                worked(factory), Rule.CAREGIVER_WAIT, shift -> shift.getTotals().waitSeconds());
    }

    /** A visit with a soft window is not late. */
    Constraint late() {
        return ofStops(
                assigned(factory).filter(LATE), Rule.LATE, stop -> timing(stop).lateSeconds());
    }

    /** The latest visit is not very late: lateness is spread. */
    Constraint highestLate() {
        return assigned(factory)
                .filter(LATE)
                .groupBy(ConstraintCollectors.max((Stop stop) -> timing(stop).lateSeconds()))
                .penalizeConfigurableLong(seconds -> seconds)
                .justifyWith((seconds, score) -> new Justification(Rule.HIGHEST_LATE, null, null, -1, seconds))
                .asConstraint(Rule.HIGHEST_LATE.code());
    }

    /** A visit starts (or ends) within the span that the elder likes best. */
    Constraint preferredSpan() {
        return ofStops(
                assigned(factory), Rule.PREFERRED_SPAN, stop -> timing(stop).outsidePreferredSeconds());
    }

    /** Overtime is for when nothing else helps. */
    Constraint overtime() {
        return ofShifts(
                worked(factory), Rule.OVERTIME, shift -> shift.getTotals().overtimeSeconds());
    }

    /** No caregiver sits idle while others run: the idlest shift counts. */
    Constraint highestIdle() {
        return factory.forEach(Shift.class)
                .filter(shift -> !shift.isWaitingList())
                .groupBy(ConstraintCollectors.max(
                        (Shift shift) -> shift.getTotals().idleSeconds()))
                .penalizeConfigurableLong(seconds -> seconds)
                .justifyWith((seconds, score) -> new Justification(Rule.HIGHEST_IDLE, null, null, -1, seconds))
                .asConstraint(Rule.HIGHEST_IDLE.code());
    }

    /** A break that may be missed is still taken where it can be. */
    Constraint missedBreak() {
        return ofShifts(worked(factory), Rule.MISSED_BREAK, shift -> TimeRules.breakMissed(shift, false));
    }

    /** The household's primary caregiver comes. */
    Constraint continuity() {
        return ofStops(assigned(factory), Rule.CONTINUITY, stop -> {
            CaregiverId primary = stop.need().primary();
            return primary != null && !isWith(stop, primary) ? 1 : 0;
        });
    }

    /** Someone comes whom the elder prefers; the primary caregiver is always welcome. */
    Constraint preferredCaregiver() {
        return ofStops(assigned(factory), Rule.PREFERRED_CAREGIVER, stop -> {
            boolean anyone = stop.need().preferredCaregivers().isEmpty();
            return anyone || isWithPreferred(stop) ? 0 : 1;
        });
    }

    private static boolean isWithPreferred(Stop stop) {
        Shift shift = stop.getShift();
        CaregiverId primary = stop.need().primary();
        return shift != null
                && (stop.need().preferredCaregivers().contains(shift.caregiverId())
                        || (primary != null && isWith(stop, primary)));
    }

    /** Work is spread: a caregiver's load costs by its square. */
    Constraint fairness() {
        return worked(factory)
                .groupBy(
                        Shift::caregiver,
                        ConstraintCollectors.sumLong(shift -> shift.getTotals().workSeconds()))
                .penalizeConfigurableLong((caregiver, seconds) -> Rule.squaredLoad(seconds))
                .justifyWith((caregiver, seconds, score) ->
                        new Justification(Rule.FAIRNESS, null, caregiver.id(), -1, Rule.squaredLoad(seconds)))
                .asConstraint(Rule.FAIRNESS.code());
    }

    /** A published visit keeps its caregiver. */
    Constraint changedCaregiver() {
        return ofStops(factory.forEach(Stop.class).filter(PUBLISHED), Rule.CHANGED_CAREGIVER, stop -> {
            Published promise = stop.published();
            return promise != null && stop.getShift() != null && !isWith(stop, promise.caregiver()) ? 1 : 0;
        });
    }

    /** A published visit keeps its time. */
    Constraint changedTime() {
        return ofStops(assigned(factory).filter(PUBLISHED), Rule.CHANGED_TIME, stop -> {
            Published promise = stop.published();
            return promise == null ? 0 : Math.abs(timing(stop).start() - promise.start());
        });
    }

    private static boolean isWith(Stop stop, CaregiverId caregiver) {
        Shift shift = stop.getShift();
        return shift != null && !shift.isWaitingList() && shift.caregiverId().equals(caregiver);
    }
}
