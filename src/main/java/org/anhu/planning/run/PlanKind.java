package org.anhu.planning.run;

/** What a run plans. */
public enum PlanKind {
    /** Whole days. */
    DAY,
    /** What is left of a day that has begun. */
    REPAIR
}
