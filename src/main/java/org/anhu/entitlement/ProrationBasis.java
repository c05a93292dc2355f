package org.anhu.entitlement;

/** How the days of a month become parts of its rate. */
public enum ProrationBasis {
    /** Each day is one part of as many as the month has days. */
    CALENDAR_DAYS,
    /**
     * Each month has 30 parts: the 31st counts nothing, and the last day of February counts what is missing to 30. So
     * the parts of every month add up to the whole.
     */
    THIRTY_DAYS
}
