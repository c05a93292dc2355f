package org.anhu.entitlement.eligibility;

/** The day on which ages and papers are counted. */
public enum ReferenceDay {
    /** The day on which it was applied for. */
    APPLICATION_DAY,
    /** The cut-off day of the batch that decides it. */
    BATCH_DAY,
    /** The first of the batch's month, or of the application's where there is no cut-off. */
    MONTHS_FIRST
}
