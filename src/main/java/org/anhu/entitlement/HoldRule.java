package org.anhu.entitlement;

/** What is paid for days on which the whole household is held, in hospital for instance (domain.md 1.4, iii). */
public enum HoldRule {
    /** Held days are paid as any other. */
    PAID,
    /** Held days are taken out. */
    PRO_RATA
}
