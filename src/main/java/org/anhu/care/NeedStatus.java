package org.anhu.care;

/** Whether a need asks for a visit. It follows from rules that people change, so every move may be undone. */
public enum NeedStatus {
    /** A visit must take place. */
    DUE,
    /** A hold (hospital) stops it; it comes back when the hold is taken back. */
    HELD,
    /** The rule that made it no longer does; it comes back if the rule does. */
    CANCELLED
}
