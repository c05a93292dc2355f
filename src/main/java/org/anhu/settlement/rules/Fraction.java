package org.anhu.settlement.rules;

/** Exact amounts that are not whole fen, as text: {@code 585}, {@code 2925/2}. */
final class Fraction {

    private Fraction() {}

    static String text(long numerator, long denominator) {
        long common = gcd(Math.abs(numerator), denominator);
        long below = denominator / common;
        return below == 1 ? Long.toString(numerator / common) : numerator / common + "/" + below;
    }

    static long gcd(long a, long b) {
        return b == 0 ? Math.max(a, 1) : gcd(b, a % b);
    }
}
