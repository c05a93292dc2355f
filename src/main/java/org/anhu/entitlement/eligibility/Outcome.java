package org.anhu.entitlement.eligibility;

/** What an evaluation comes to. */
public enum Outcome {
    AWARD,
    /** A row holds within a tolerance: an officer grants or denies it, with a reason (S3-03). */
    OFFICER_DECISION,
    /** Something is not known or not handed in on which it depends; nothing is refused for that (S3-08). */
    INCOMPLETE_MATERIALS,
    /** It would be awarded, but somebody objected to the public notice (S3-09). */
    OBJECTED,
    NOT_ELIGIBLE
}
