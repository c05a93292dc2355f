package org.anhu.care;

/** What a care plan does on a public holiday. */
public enum OnHolidays {
    /** The visit takes place. */
    KEEP,
    /** The visit falls out; it is not moved to another day. */
    SKIP
}
