package org.anhu.settlement.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.anhu.kernel.Money;

/**
 * Derives a line's amount again from its steps alone: no policy, price, visit or other line is asked, and none of the
 * code that made the line. Who has the statement can so check every amount in it.
 */
public final class Rederivation {

    private Rederivation() {}

    /** @throws IllegalStateException if a step is missing, or lacks a value that the amount rests on */
    public static Money amount(Line line) {
        return line.step(Steps.ADJUSTS)
                .map(adjusts -> difference(line, adjusts))
                .orElseGet(() -> whole(line));
    }

    // The month as it is now has the same steps as ever, behind the one that says what was settled.
    private static Money difference(Line line, Step adjusts) {
        long now = line.steps().size() == 1 ? 0 : whole(line).fen();
        if (now != adjusts.number("nowFen")) {
            throw new IllegalStateException("adjustment of " + line.household() + " says " + adjusts + ", not " + now);
        }
        return new Money(now - adjusts.number("settledFen"));
    }

    private static Money whole(Line line) {
        return new Money(rounded(step(line, Steps.ROUND), flat(line)));
    }

    private static Exact flat(Line line) {
        Step flat = step(line, Steps.FLAT);
        if (step(line, Steps.PROOF).text("paid").equals("false")) {
            return Exact.ZERO;
        }
        return Exact.of(flat.text("rateFen")).times(Exact.of(flat.text("parts") + "/" + flat.text("partsInMonth")));
    }

    private static long rounded(Step round, Exact exact) {
        Exact before = Exact.of(round.text("before"));
        RoundingMode mode = RoundingMode.valueOf(round.text("mode"));
        return before.plus(exact).rounded(mode) - before.rounded(mode);
    }

    private static Step step(Line line, String rule) {
        return line.step(rule)
                .orElseThrow(() -> new IllegalStateException("line of " + line.household() + " without step " + rule));
    }

    private record Exact(BigInteger above, BigInteger below) {
        static final Exact ZERO = new Exact(BigInteger.ZERO, BigInteger.ONE);

        static Exact of(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Exact(new BigInteger(text), BigInteger.ONE)
                    : new Exact(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        }

        Exact plus(Exact other) {
            return new Exact(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Exact times(Exact other) {
            return new Exact(above.multiply(other.above), below.multiply(other.below));
        }

        long rounded(RoundingMode mode) {
            return new BigDecimal(above).divide(new BigDecimal(below), 0, mode).longValueExact();
        }
    }
}
