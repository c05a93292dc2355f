package org.anhu.entitlement.application;

/** Why an award ends (S3-39, S0-25). */
public enum ExitCause {
    INCOME,
    DEATH,
    MOVE,
    /** They want it no longer. */
    WISH,
    OTHER
}
