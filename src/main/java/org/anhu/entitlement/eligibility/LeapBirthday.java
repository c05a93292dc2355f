package org.anhu.entitlement.eligibility;

/** When somebody born on 29 February grows older in a year that has none (G16). */
public enum LeapBirthday {
    MARCH_1,
    FEBRUARY_28
}
