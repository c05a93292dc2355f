package org.anhu.entitlement.benefit;

/** What a ratio is taken of. */
public enum Base {
    /** The whole charge, whatever others paid before; never more than what they left. */
    GROSS,
    /** What the payers before have left of it. */
    REMAINDER
}
