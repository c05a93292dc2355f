package org.anhu.settlement.payability;

/** Whether somebody else than the family would pay for a need. */
public enum Verdict {
    /** All of it, as far as the policies go, or the household's month is paid whatever is visited. */
    PAYABLE,
    /** A part; the family would pay more than its share, for a quota runs out. */
    PARTLY,
    /** Nothing of it. */
    NOT_PAYABLE
}
