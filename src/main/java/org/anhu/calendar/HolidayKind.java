package org.anhu.calendar;

/** What a date of the holiday notice is. */
public enum HolidayKind {
    /** A day off. */
    HOLIDAY,
    /** 调休上班: a day of the weekend worked in exchange. It counts as a working day and adds no visit to a care plan. */
    WORKDAY
}
