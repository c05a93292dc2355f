package org.anhu.entitlement.eligibility;

/** Whom a policy awards to. */
public enum Subject {
    HOUSEHOLD,
    /** Each elder of a household by itself. */
    ELDER
}
