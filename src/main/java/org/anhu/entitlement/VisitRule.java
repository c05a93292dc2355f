package org.anhu.entitlement;

/** What care must be proved before a household-month is paid. */
public enum VisitRule {
    /** The award alone is enough. */
    BY_AWARD,
    /** At least one visit to the household in that month must be verified. */
    AT_LEAST_ONE_VERIFIED
}
