package org.anhu.planning.run;

/** What a proposal does to a visit. */
public enum ChangeKind {
    /** Another caregiver or another time. */
    MOVED,
    /** There was no visit before. */
    PLANNED,
    /** There was a visit, and nobody is left to do it. */
    WAITING,
    /** Pinned, so that no plan moves it, but its caregiver cannot come: a person has to let it go. */
    UNKEPT
}
