package org.anhu.entitlement.eligibility;

/** What a clause comes to. What is not known is never taken for false. The order is that of certainty. */
public enum Truth {
    FAILED,
    /** A fact or a material is missing on which it depends. */
    UNKNOWN,
    /** Within a tolerance that only an officer may grant (S3-03). */
    OFFICER,
    PASSED;

    static Truth of(boolean passed) {
        return passed ? PASSED : FAILED;
    }

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Truth negate() {
        return switch (this) {
            case FAILED -> PASSED;
            case PASSED -> FAILED;
            case UNKNOWN, OFFICER -> this;
        };
    }
}
