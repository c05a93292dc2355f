package org.anhu.settlement.rules;

import org.anhu.kernel.Money;

/**
 * The one place where settlement rounds: HALF_UP to the fen, on a household's running total, so that parts add up to
 * the whole to the fen. A household with one line gets that line rounded HALF_UP.
 */
final class RunningTotal {

    private final String of;
    private final long unitsPerFen;
    private long units;
    private long before;
    private boolean exact = true;

    /** @param unitsPerFen so many that every part is a whole number of units */
    RunningTotal(String of, long unitsPerFen) {
        this.of = of;
        this.unitsPerFen = unitsPerFen;
    }

    /** Adds an exact amount and returns by how much the rounded total grows. */
    Money add(long part) {
        before = units;
        units = Math.addExact(units, part);
        exact = before % unitsPerFen == 0 && units % unitsPerFen == 0;
        return new Money(rounded(units) - rounded(before));
    }

    /** How the amount that was added last was rounded. */
    Step step() {
        return Step.of(
                Steps.ROUND, "mode", "HALF_UP", "of", of, "before", Fraction.text(before, unitsPerFen), "exact", exact);
    }

    /** HALF_UP to the fen; no amount here is below zero. */
    long rounded(long exactly) {
        long whole = exactly / unitsPerFen;
        long over = exactly % unitsPerFen;
        return over >= unitsPerFen - over ? whole + 1 : whole;
    }
}
