package org.anhu.care;

/** What a date of the holiday notice is. */
public enum HolidayKind {
    /** A day off. */
    HOLIDAY,
    /** A day of the weekend worked in exchange; it is kept for people to see and adds no visit. */
    WORKDAY
}
