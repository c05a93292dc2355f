package org.anhu.settlement.rules;

import java.time.YearMonth;
import org.anhu.kernel.Money;

/**
 * The one place where settlement rounds: HALF_UP to the fen, on the household's running total, so that the parts of a
 * month add up to the whole to the fen. A household with one line gets that line rounded HALF_UP.
 */
final class RunningTotal {

    private final long unitsPerFen;
    private long units; // exact: a fen is 30 x days of the month, which both proration bases divide
    private boolean exact = true;

    RunningTotal(YearMonth month) {
        unitsPerFen = 30L * month.lengthOfMonth();
    }

    /** Adds {@code rate x parts / partsInMonth} and returns by how much the rounded total grows. */
    Money add(Money rate, int parts, int partsInMonth) {
        long before = rounded();
        boolean wasExact = units % unitsPerFen == 0;
        long share = Math.multiplyExact(parts, unitsPerFen / partsInMonth);
        units = Math.addExact(units, Math.multiplyExact(rate.fen(), share));
        exact = wasExact && units % unitsPerFen == 0;
        return new Money(rounded() - before);
    }

    /** The total so far as a fraction of fen. */
    String exactly() {
        return Fraction.text(units, unitsPerFen);
    }

    /** How the amount that was added last was rounded. */
    Step step(String before) {
        return Step.of(
                Steps.ROUND, "mode", "HALF_UP", "of", "household's running total", "before", before, "exact", exact);
    }

    private long rounded() {
        return Math.floorDiv(2 * units + unitsPerFen, 2 * unitsPerFen);
    }
}
