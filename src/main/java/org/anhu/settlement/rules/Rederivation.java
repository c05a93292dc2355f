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

    private static final Step WHOLE_FEN = Step.of(Steps.ROUND, "mode", "UNNECESSARY", "before", "0");

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
        Exact exact = Exact.ZERO;
        boolean paid = true;
        for (Step step : line.steps()) {
            switch (step.rule()) {
                case Steps.FLAT -> exact = exact.plus(flat(step));
                case Steps.SEASON -> exact = exact.plus(season(step));
                case Steps.CHARGE -> exact = exact.plus(charge(step));
                case Steps.LIMIT -> exact = exact.minus(cut(step));
                case Steps.PROOF -> paid = step.text("paid").equals("true");
                default -> {} // tells why, takes nothing
            }
        }
        return new Money(rounded(line, paid ? exact : Exact.ZERO));
    }

    private static Exact flat(Step flat) {
        return Exact.of(flat.text("rateFen")).times(Exact.of(flat.text("parts") + "/" + flat.text("partsInMonth")));
    }

    private static Exact season(Step season) {
        return season.text("entitled").equals("true") ? Exact.of(season.text("fen")) : Exact.ZERO;
    }

    private static Exact charge(Step charge) {
        Exact price = Exact.of(charge.text("priceFen") + (charge.text("per").equals("HOUR") ? "/60" : ""));
        Exact open = price.times(Exact.of(charge.text("covered"))).minus(Exact.of(charge.text("earlier")));
        if (!charge.values().containsKey("permille")) {
            return open; // the family pays the rest, whatever it is
        }
        return open.minus(Exact.of(charge.text("over")))
                .times(Exact.of(charge.text("permille") + "/1000"))
                .minus(Exact.of(charge.text("rest")));
    }

    // What a limit lets through is the least of what is asked and what is left; the rest of the step is for the reader.
    private static Exact cut(Step limit) {
        Exact cut = Exact.ZERO;
        if (limit.text("of").equals("FEN_PAID")) {
            for (Step.Cut one : limit.cuts()) {
                cut = cut.plus(Exact.of(one.asked())).minus(Exact.of(one.left()));
            }
        }
        return cut;
    }

    private static long rounded(Line line, Exact exact) {
        Step round = line.step(Steps.ROUND).orElse(WHOLE_FEN);
        Exact before = Exact.of(round.text("before"));
        RoundingMode mode = RoundingMode.valueOf(round.text("mode"));
        return before.plus(exact).rounded(mode) - before.rounded(mode);
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

        Exact minus(Exact other) {
            return plus(new Exact(other.above.negate(), other.below));
        }

        Exact times(Exact other) {
            return new Exact(above.multiply(other.above), below.multiply(other.below));
        }

        long rounded(RoundingMode mode) {
            return new BigDecimal(above).divide(new BigDecimal(below), 0, mode).longValueExact();
        }
    }
}
