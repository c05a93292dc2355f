package org.anhu.planning.model;

import java.util.EnumMap;
import java.util.Map;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfiguration;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * What each rule costs a unit: the user's data, the same all through a run. A weight of 0 switches a rule off and costs
 * no time. The getters below are how OptaPlanner finds the weight of a constraint.
 */
@ConstraintConfiguration(constraintPackage = Weights.PACKAGE)
public final class Weights {

    /** The package under which OptaPlanner files our constraints. */
    public static final String PACKAGE = "org.anhu.planning.rules";

    private final Map<Rule, Long> pointsByRule = new EnumMap<>(Rule.class);

    private Weights(Map<Rule, Long> overrides) {
        for (Rule rule : Rule.values()) {
            long points = overrides.getOrDefault(rule, rule.defaultWeight());
            if (points < 0) {
                throw new IllegalArgumentException(rule.code() + " has a weight below 0: " + points);
            }
            pointsByRule.put(rule, points);
        }
    }

    public static Weights standard() {
        return new Weights(Map.of());
    }

    /** The standard weights but for these. */
    public static Weights of(Map<Rule, Long> overrides) {
        return new Weights(overrides);
    }

    /** Points a unit of the rule. */
    public long points(Rule rule) {
        Long points = pointsByRule.get(rule);
        if (points == null) {
            throw new IllegalStateException("no weight for " + rule);
        }
        return points;
    }

    private HardMediumSoftLongScore score(Rule rule) {
        return switch (rule.level()) {
            case HARD -> HardMediumSoftLongScore.ofHard(points(rule));
            case MEDIUM -> HardMediumSoftLongScore.ofMedium(points(rule));
            case SOFT -> HardMediumSoftLongScore.ofSoft(points(rule));
        };
    }

    @ConstraintWeight(RuleCode.AREA)
    public HardMediumSoftLongScore getArea() {
        return score(Rule.AREA);
    }

    @ConstraintWeight(RuleCode.BLOCKED)
    public HardMediumSoftLongScore getBlocked() {
        return score(Rule.BLOCKED);
    }

    @ConstraintWeight(RuleCode.REQUIRED)
    public HardMediumSoftLongScore getRequired() {
        return score(Rule.REQUIRED);
    }

    @ConstraintWeight(RuleCode.SEX)
    public HardMediumSoftLongScore getSex() {
        return score(Rule.SEX);
    }

    @ConstraintWeight(RuleCode.SKILL)
    public HardMediumSoftLongScore getSkill() {
        return score(Rule.SKILL);
    }

    @ConstraintWeight(RuleCode.SKILL_LEVEL)
    public HardMediumSoftLongScore getSkillLevel() {
        return score(Rule.SKILL_LEVEL);
    }

    @ConstraintWeight(RuleCode.CERTIFICATE)
    public HardMediumSoftLongScore getCertificate() {
        return score(Rule.CERTIFICATE);
    }

    @ConstraintWeight(RuleCode.WINDOW)
    public HardMediumSoftLongScore getWindow() {
        return score(Rule.WINDOW);
    }

    @ConstraintWeight(RuleCode.SPAN)
    public HardMediumSoftLongScore getSpan() {
        return score(Rule.SPAN);
    }

    @ConstraintWeight(RuleCode.BREAK)
    public HardMediumSoftLongScore getBreak() {
        return score(Rule.BREAK);
    }

    @ConstraintWeight(RuleCode.DAY_LIMIT)
    public HardMediumSoftLongScore getDayLimit() {
        return score(Rule.DAY_LIMIT);
    }

    @ConstraintWeight(RuleCode.WEEK_LIMIT)
    public HardMediumSoftLongScore getWeekLimit() {
        return score(Rule.WEEK_LIMIT);
    }

    @ConstraintWeight(RuleCode.TRAVEL_LIMIT)
    public HardMediumSoftLongScore getTravelLimit() {
        return score(Rule.TRAVEL_LIMIT);
    }

    @ConstraintWeight(RuleCode.LOAD_LIMIT)
    public HardMediumSoftLongScore getLoadLimit() {
        return score(Rule.LOAD_LIMIT);
    }

    @ConstraintWeight(RuleCode.FIXED)
    public HardMediumSoftLongScore getFixed() {
        return score(Rule.FIXED);
    }

    @ConstraintWeight(RuleCode.PAIR_COMPLETE)
    public HardMediumSoftLongScore getPairComplete() {
        return score(Rule.PAIR_COMPLETE);
    }

    @ConstraintWeight(RuleCode.PAIR_CARERS)
    public HardMediumSoftLongScore getPairCarers() {
        return score(Rule.PAIR_CARERS);
    }

    @ConstraintWeight(RuleCode.PAIR_GAP)
    public HardMediumSoftLongScore getPairGap() {
        return score(Rule.PAIR_GAP);
    }

    @ConstraintWeight(RuleCode.WAITING_CYCLE)
    public HardMediumSoftLongScore getWaitingCycle() {
        return score(Rule.WAITING_CYCLE);
    }

    @ConstraintWeight(RuleCode.ELDER_GAP)
    public HardMediumSoftLongScore getElderGap() {
        return score(Rule.ELDER_GAP);
    }

    @ConstraintWeight(RuleCode.WAITING)
    public HardMediumSoftLongScore getWaiting() {
        return score(Rule.WAITING);
    }

    @ConstraintWeight(RuleCode.OPTIONAL_WAITING)
    public HardMediumSoftLongScore getOptionalWaiting() {
        return score(Rule.OPTIONAL_WAITING);
    }

    @ConstraintWeight(RuleCode.OPTIONAL_LEFT)
    public HardMediumSoftLongScore getOptionalLeft() {
        return score(Rule.OPTIONAL_LEFT);
    }

    @ConstraintWeight(RuleCode.TRAVEL)
    public HardMediumSoftLongScore getTravel() {
        return score(Rule.TRAVEL);
    }

    @ConstraintWeight(RuleCode.CAREGIVER_WAIT)
    public HardMediumSoftLongScore getCaregiverWait() {
        return score(Rule.CAREGIVER_WAIT);
    }

    @ConstraintWeight(RuleCode.LATE)
    public HardMediumSoftLongScore getLate() {
        return score(Rule.LATE);
    }

    @ConstraintWeight(RuleCode.HIGHEST_LATE)
    public HardMediumSoftLongScore getHighestLate() {
        return score(Rule.HIGHEST_LATE);
    }

    @ConstraintWeight(RuleCode.PREFERRED_SPAN)
    public HardMediumSoftLongScore getPreferredSpan() {
        return score(Rule.PREFERRED_SPAN);
    }

    @ConstraintWeight(RuleCode.OVERTIME)
    public HardMediumSoftLongScore getOvertime() {
        return score(Rule.OVERTIME);
    }

    @ConstraintWeight(RuleCode.HIGHEST_IDLE)
    public HardMediumSoftLongScore getHighestIdle() {
        return score(Rule.HIGHEST_IDLE);
    }

    @ConstraintWeight(RuleCode.MISSED_BREAK)
    public HardMediumSoftLongScore getMissedBreak() {
        return score(Rule.MISSED_BREAK);
    }

    @ConstraintWeight(RuleCode.CONTINUITY)
    public HardMediumSoftLongScore getContinuity() {
        return score(Rule.CONTINUITY);
    }

    @ConstraintWeight(RuleCode.PREFERRED_CAREGIVER)
    public HardMediumSoftLongScore getPreferredCaregiver() {
        return score(Rule.PREFERRED_CAREGIVER);
    }

    @ConstraintWeight(RuleCode.FAIRNESS)
    public HardMediumSoftLongScore getFairness() {
        return score(Rule.FAIRNESS);
    }

    @ConstraintWeight(RuleCode.CHANGED_CAREGIVER)
    public HardMediumSoftLongScore getChangedCaregiver() {
        return score(Rule.CHANGED_CAREGIVER);
    }

    @ConstraintWeight(RuleCode.CHANGED_TIME)
    public HardMediumSoftLongScore getChangedTime() {
        return score(Rule.CHANGED_TIME);
    }
}
