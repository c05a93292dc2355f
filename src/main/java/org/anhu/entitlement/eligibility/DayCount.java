package org.anhu.entitlement.eligibility;

/** Which days a rule counts. */
public enum DayCount {
    CALENDAR_DAYS,
    /** Without weekends and public holidays, with weekends that are worked. */
    WORKING_DAYS
}
