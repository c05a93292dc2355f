package org.anhu.settlement.price;

/** How minutes of care become minutes that are billed. A visit priced as a whole costs the same by any of them. */
public enum Rounding {
    /** As they were. */
    EXACT,
    /** Each visit to the nearest quarter of an hour: 7 minutes down, 8 up. */
    QUARTER_HOUR_PER_VISIT,
    /**
     * The elder's minutes of this service in the month, once; each visit is billed by what the rounded sum grows. Of
     * days before the month, which weekly limits ask for, as they were.
     */
    QUARTER_HOUR_PER_MONTH;

    private static final int QUARTER = 15;
    private static final int UP_FROM = 8;

    /** Minutes to the nearest quarter of an hour. */
    public static int quarters(int minutes) {
        return (minutes + QUARTER - UP_FROM) / QUARTER * QUARTER;
    }
}
