package org.anhu.planning.model;

/** The names of the rules, as stored with a plan and translated for its reader. They never change their meaning. */
public final class RuleCode {

    public static final String AREA = "area";
    public static final String BLOCKED = "blocked";
    public static final String REQUIRED = "required-caregiver";
    public static final String SEX = "sex";
    public static final String SKILL = "skill";
    public static final String SKILL_LEVEL = "skill-level";
    public static final String CERTIFICATE = "certificate";
    public static final String WINDOW = "window";
    public static final String SPAN = "working-span";
    public static final String BREAK = "break";
    public static final String DAY_LIMIT = "day-limit";
    public static final String WEEK_LIMIT = "week-limit";
    public static final String TRAVEL_LIMIT = "travel-limit";
    public static final String LOAD_LIMIT = "load-limit";
    public static final String FIXED = "fixed";
    public static final String PAIR_COMPLETE = "pair-complete";
    public static final String PAIR_CARERS = "pair-carers";
    public static final String PAIR_GAP = "pair-gap";
    public static final String WAITING_CYCLE = "waiting-cycle";
    public static final String ELDER_GAP = "elder-gap";
    public static final String WAITING = "waiting";
    public static final String OPTIONAL_WAITING = "optional-waiting";
    public static final String OPTIONAL_LEFT = "optional-left";
    public static final String TRAVEL = "travel";
    public static final String CAREGIVER_WAIT = "caregiver-wait";
    public static final String LATE = "late";
    public static final String HIGHEST_LATE = "highest-late";
    public static final String PREFERRED_SPAN = "preferred-span";
    public static final String OVERTIME = "overtime";
    public static final String HIGHEST_IDLE = "highest-idle";
    public static final String MISSED_BREAK = "missed-break";
    public static final String CONTINUITY = "continuity";
    public static final String PREFERRED_CAREGIVER = "preferred-caregiver";
    public static final String FAIRNESS = "fairness";
    public static final String CHANGED_CAREGIVER = "changed-caregiver";
    public static final String CHANGED_TIME = "changed-time";

    private RuleCode() {}
}
