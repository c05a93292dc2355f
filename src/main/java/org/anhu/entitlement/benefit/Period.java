package org.anhu.entitlement.benefit;

/** What a limit starts anew with. Nothing is carried over. */
public enum Period {
    DAY,
    /** Monday to Sunday, across the ends of months. */
    WEEK,
    /** A calendar month. */
    MONTH,
    /** A calendar year. */
    YEAR
}
