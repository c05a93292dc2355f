package org.anhu.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A ratio as it is published: half up to so many decimals, never cut off (S2-06), and of nothing there is none. */
public final class Quotient {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Quotient() {}

    /** @throws ArithmeticException of a denominator of zero */
    public static BigDecimal of(BigDecimal numerator, BigDecimal denominator, int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    /** A part of a whole in percent. @throws ArithmeticException of a whole of zero */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals) {
        return of(part.multiply(HUNDRED), whole, decimals);
    }
}
