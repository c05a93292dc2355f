package org.anhu.planning.model;

/**
 * What a plan is judged by. The default weight is a price in points a unit; a point is half a second of travel. Hard
 * rules come first in the order in which an explanation names them.
 */
public enum Rule {
    /** Unit: a visit outside the caregiver's streets. */
    AREA(RuleCode.AREA, RuleLevel.HARD, 1),
    /** Unit: a visit by a caregiver whom the elder must not meet. */
    BLOCKED(RuleCode.BLOCKED, RuleLevel.HARD, 1),
    /** Unit: a visit by anyone but the required caregiver. */
    REQUIRED(RuleCode.REQUIRED, RuleLevel.HARD, 1),
    /** Unit: a visit by a caregiver of another sex than asked for. */
    SEX(RuleCode.SEX, RuleLevel.HARD, 1),
    /** Unit: a required skill the caregiver never had. */
    SKILL(RuleCode.SKILL, RuleLevel.HARD, 1),
    /** Unit: a required skill at too low a level. */
    SKILL_LEVEL(RuleCode.SKILL_LEVEL, RuleLevel.HARD, 1),
    /** Unit: a required skill whose certificate is not valid that day. */
    CERTIFICATE(RuleCode.CERTIFICATE, RuleLevel.HARD, 1),
    /** Unit: a second after the close of a hard window. */
    WINDOW(RuleCode.WINDOW, RuleLevel.HARD, 1),
    /** Unit: a second outside the caregiver's working spans. */
    SPAN(RuleCode.SPAN, RuleLevel.HARD, 1),
    /** Unit: a missed break that must not be missed. */
    BREAK(RuleCode.BREAK, RuleLevel.HARD, 1),
    /** Unit: a second beyond the day's limit and the overtime allowed. */
    DAY_LIMIT(RuleCode.DAY_LIMIT, RuleLevel.HARD, 1),
    /** Unit: a second beyond the week's limit. */
    WEEK_LIMIT(RuleCode.WEEK_LIMIT, RuleLevel.HARD, 1),
    /** Unit: a second of travel beyond the day's limit. */
    TRAVEL_LIMIT(RuleCode.TRAVEL_LIMIT, RuleLevel.HARD, 1),
    /** Unit: a unit of care load beyond the shift's limit. */
    LOAD_LIMIT(RuleCode.LOAD_LIMIT, RuleLevel.HARD, 1),
    /** Unit: a second by which a movable visit delays a fixed one. */
    FIXED(RuleCode.FIXED, RuleLevel.HARD, 1),
    /** Unit: a carer who comes alone while the other one waits to be planned. */
    PAIR_COMPLETE(RuleCode.PAIR_COMPLETE, RuleLevel.HARD, 1),
    /** Unit: a need whose two carers are one person. */
    PAIR_CARERS(RuleCode.PAIR_CARERS, RuleLevel.HARD, 1),
    /** Unit: a second off the gap between two carers. */
    PAIR_GAP(RuleCode.PAIR_GAP, RuleLevel.HARD, 1),
    /** Unit: a visit whose route waits for itself. */
    WAITING_CYCLE(RuleCode.WAITING_CYCLE, RuleLevel.HARD, 1),
    /** Unit: a second by which two needs of an elder are too close. */
    ELDER_GAP(RuleCode.ELDER_GAP, RuleLevel.HARD, 1),
    /** Unit: a point of priority of a waiting carer of a mandatory need: 10 - priority, tenfold. */
    WAITING(RuleCode.WAITING, RuleLevel.MEDIUM, 1),
    /** Unit: a point of priority of a waiting carer of an optional need: 10 - priority. */
    OPTIONAL_WAITING(RuleCode.OPTIONAL_WAITING, RuleLevel.MEDIUM, 1),
    /** Unit: an optional need that waits. */
    OPTIONAL_LEFT(RuleCode.OPTIONAL_LEFT, RuleLevel.SOFT, 0),
    /** Unit: a second of travel. */
    TRAVEL(RuleCode.TRAVEL, RuleLevel.SOFT, 2),
    /** Unit: a second of waiting at the door. */
    CAREGIVER_WAIT(RuleCode.CAREGIVER_WAIT, RuleLevel.SOFT, 1),
    /** Unit: a second after the close of a soft window. */
    LATE(RuleCode.LATE, RuleLevel.SOFT, 4),
    /** Unit: a second of the plan's highest lateness. */
    HIGHEST_LATE(RuleCode.HIGHEST_LATE, RuleLevel.SOFT, 4),
    /** Unit: a second outside the preferred span. */
    PREFERRED_SPAN(RuleCode.PREFERRED_SPAN, RuleLevel.SOFT, 1),
    /** Unit: a second of overtime. */
    OVERTIME(RuleCode.OVERTIME, RuleLevel.SOFT, 6),
    /** Unit: a second of the highest idle time of a shift. */
    HIGHEST_IDLE(RuleCode.HIGHEST_IDLE, RuleLevel.SOFT, 0),
    /** Unit: a missed break. */
    MISSED_BREAK(RuleCode.MISSED_BREAK, RuleLevel.SOFT, 7200),
    /** Unit: a visit not by the primary caregiver. */
    CONTINUITY(RuleCode.CONTINUITY, RuleLevel.SOFT, 1800),
    /** Unit: a visit not by a preferred caregiver. */
    PREFERRED_CAREGIVER(RuleCode.PREFERRED_CAREGIVER, RuleLevel.SOFT, 900),
    /** Unit: a sixtieth of the square of a caregiver's minutes of work. */
    FAIRNESS(RuleCode.FAIRNESS, RuleLevel.SOFT, 1),
    /** Unit: a published visit that loses its caregiver. */
    CHANGED_CAREGIVER(RuleCode.CHANGED_CAREGIVER, RuleLevel.SOFT, 7200),
    /** Unit: a second by which a published visit moves. */
    CHANGED_TIME(RuleCode.CHANGED_TIME, RuleLevel.SOFT, 2);

    private final String code;
    private final RuleLevel level;
    private final long defaultWeight;

    Rule(String code, RuleLevel level, long defaultWeight) {
        this.code = code;
        this.level = level;
        this.defaultWeight = defaultWeight;
    }

    public String code() {
        return code;
    }

    /** A place in an array of all rules. */
    @SuppressWarnings("EnumOrdinal") // an index into an array of this very enum, never stored
    public int number() {
        return ordinal();
    }

    public RuleLevel level() {
        return level;
    }

    /** Points a unit, where the user says nothing else. */
    public long defaultWeight() {
        return defaultWeight;
    }

    /**
     * Finds a rule by its stored name.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    public static Rule ofCode(String code) {
        for (Rule rule : values()) {
            if (rule.code.equals(code)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("no rule is called " + code);
    }

    /** The unit of fairness: an hour on top of five costs twice as much as on top of two. */
    public static long squaredLoad(long workSeconds) {
        long minutes = workSeconds / 60;
        return minutes * minutes / 60;
    }
}
