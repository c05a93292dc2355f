package org.anhu.planning.model;

/** What breaking a rule means: impossible, a need that waits, or a price. */
public enum RuleLevel {
    HARD,
    MEDIUM,
    SOFT
}
