package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.anhu.entitlement.benefit.Measure;
import org.anhu.entitlement.benefit.Period;

/** How much of its limits a claim has used, in the period that is going on. Visits come in time, so one is enough. */
final class LimitUse {

    private static final int MEASURES = Measure.values().length;
    private static final int DAYS = 7;
    private static final int MONDAY = 3; // 1 January 1970 was a Thursday, three days after one
    private static final int MONTHS = 12;

    private final long[] used = new long[Period.values().length * MEASURES];
    private final long[] going = new long[used.length];

    LimitUse() {
        java.util.Arrays.fill(going, Long.MIN_VALUE);
    }

    /** The period that the day lies in, as a number. */
    static long period(Period per, LocalDate day) {
        return switch (per) {
            case DAY -> day.toEpochDay();
            case WEEK -> day.toEpochDay() - Math.floorMod(day.toEpochDay() + MONDAY, DAYS);
            case MONTH -> (long) day.getYear() * MONTHS + day.getMonthValue() - 1;
            case YEAR -> day.getYear();
        };
    }

    /** The period as a person writes it; a week by its Monday. */
    static String name(Period per, long period) {
        return switch (per) {
            case DAY, WEEK -> LocalDate.ofEpochDay(period).toString();
            case MONTH ->
                YearMonth.of((int) Math.floorDiv(period, (long) MONTHS), 1 + Math.floorMod(period, MONTHS))
                        .toString();
            case YEAR -> Year.of((int) period).toString();
        };
    }

    /** What was used before the visits come. */
    void begin(Period per, Measure of, long period, long amount) {
        int slot = slot(per, of);
        going[slot] = period;
        used[slot] = amount;
    }

    long used(Period per, Measure of, long period) {
        int slot = slot(per, of);
        if (going[slot] != period) {
            going[slot] = period;
            used[slot] = 0;
        }
        return used[slot];
    }

    void use(Period per, Measure of, long amount) {
        used[slot(per, of)] += amount;
    }

    private static int slot(Period per, Measure of) {
        int measure = switch (of) {
            case MINUTES -> 0;
            case FEN_CHARGED -> 1;
            case FEN_PAID -> 2;
        };
        return measure
                + MEASURES
                        * switch (per) {
                            case DAY -> 0;
                            case WEEK -> 1;
                            case MONTH -> 2;
                            case YEAR -> 3;
                        };
    }
}
