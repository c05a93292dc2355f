package org.anhu.planning.rules;

import static org.anhu.planning.rules.Streams.movable;
import static org.anhu.planning.rules.Streams.ofShifts;
import static org.anhu.planning.rules.Streams.ofStops;
import static org.anhu.planning.rules.Streams.withObstacle;
import static org.anhu.planning.rules.Streams.worked;

import java.util.List;
import org.anhu.planning.model.Caregiver;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Shift;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** Hard: who may be sent to whom, and how much one person may work. */
final class CaregiverRules {

    private final ConstraintFactory factory;

    CaregiverRules(ConstraintFactory factory) {
        this.factory = factory;
    }

    List<Constraint> all() {
        return List.of(
                area(),
                blocked(),
                requiredCaregiver(),
                sex(),
                skill(),
                skillLevel(),
                certificate(),
                dayLimit(),
                weekLimit(),
                travelLimit(),
                loadLimit());
    }

    /** A caregiver goes only to the streets they may be sent to. */
    Constraint area() {
        return wherever(Rule.AREA);
    }

    /** A blocked caregiver and elder never meet. */
    Constraint blocked() {
        return wherever(Rule.BLOCKED);
    }

    /** Where a certain caregiver is required, nobody else comes. */
    Constraint requiredCaregiver() {
        return wherever(Rule.REQUIRED);
    }

    /** Where the elder asks for a caregiver's sex, no other comes. */
    Constraint sex() {
        return wherever(Rule.SEX);
    }

    /** A caregiver has every skill the visit asks for. */
    Constraint skill() {
        return wherever(Rule.SKILL);
    }

    /** A caregiver has every skill at the level the visit asks for. */
    Constraint skillLevel() {
        return wherever(Rule.SKILL_LEVEL);
    }

    /** The certificate behind a skill is valid on the day of the visit. */
    Constraint certificate() {
        return wherever(Rule.CERTIFICATE);
    }

    /** Nobody works, or comes back, later than their limit and the overtime allowed. */
    Constraint dayLimit() {
        return ofShifts(
                movable(factory),
                Rule.DAY_LIMIT,
                shift -> shift.getTotals().overtimeSeconds() - shift.facts().overtimeSeconds());
    }

    /** Nobody works longer a week than their limit, work outside this plan counted in. */
    Constraint weekLimit() {
        return worked(factory)
                .groupBy(
                        Shift::caregiver,
                        shift -> shift.facts().week(),
                        ConstraintCollectors.sumLong(shift -> shift.getTotals().workSeconds()),
                        ConstraintCollectors.sum(shift -> shift.getStops().size()))
                .filter((caregiver, week, seconds, stops) -> stops > 0 && beyondWeek(caregiver, week, seconds) > 0)
                .penalizeConfigurableLong((caregiver, week, seconds, stops) -> beyondWeek(caregiver, week, seconds))
                .justifyWith((caregiver, week, seconds, stops, score) -> new Justification(
                        Rule.WEEK_LIMIT, null, caregiver.id(), -1, beyondWeek(caregiver, week, seconds)))
                .asConstraint(Rule.WEEK_LIMIT.code());
    }

    private static long beyondWeek(Caregiver caregiver, int week, long plannedSeconds) {
        return plannedSeconds + caregiver.workedSeconds(week) - caregiver.weekSeconds();
    }

    /** Nobody travels longer a day than their limit. */
    Constraint travelLimit() {
        return ofShifts(
                movable(factory),
                Rule.TRAVEL_LIMIT,
                shift -> shift.getTotals().travelSeconds() - shift.facts().travelLimitSeconds());
    }

    /** Nobody carries more care load a day than their limit. */
    Constraint loadLimit() {
        return ofShifts(
                movable(factory),
                Rule.LOAD_LIMIT,
                shift -> shift.getTotals().load() - shift.facts().loadLimit());
    }

    private Constraint wherever(Rule rule) {
        return ofStops(withObstacle(factory), rule, stop -> stop.breaks(rule) ? 1 : 0);
    }
}
