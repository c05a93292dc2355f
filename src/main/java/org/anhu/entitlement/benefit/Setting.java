package org.anhu.entitlement.benefit;

/** Where a service is given; what is paid of it may differ. */
public enum Setting {
    HOME,
    COMMUNITY,
    DAY_CARE,
    INSTITUTION
}
