package org.anhu.entitlement.eligibility;

/** What somebody has to do next about an application. */
public enum Duty {
    /** Bring what is missing; who took it in asks for it. */
    MATERIALS,
    /** Look at the household, by street and community. */
    SURVEY,
    /** Put up the public notice. */
    NOTICE,
    /** Resolve the objections. */
    OBJECTION,
    /** Decide, in the meeting of its batch. */
    DECISION
}
