package org.anhu.settlement.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.anhu.entitlement.benefit.Instalments;
import org.anhu.entitlement.benefit.PerHead;
import org.anhu.entitlement.benefit.ScoreAward;
import org.anhu.kernel.Money;
import org.anhu.kernel.Refusal;

/** What organisations get: no household, award or visit comes in. */
public final class Grants {

    private static final int WHOLE = 1000;

    /** @param month in which it is due */
    public record Grant(String name, YearMonth month, Money fen, List<Step> steps) {
        public Grant {
            steps = List.copyOf(steps);
        }
    }

    private Grants() {}

    /** By the score of an inspection. @throws Refusal 422 if there is no such score */
    public static Grant award(ScoreAward award, int score, YearMonth month) {
        for (ScoreAward.Band band : award.bands()) {
            if (score >= band.from() && score <= band.to()) {
                Step step = Step.of(
                        Steps.BAND,
                        "score",
                        score,
                        "from",
                        band.from(),
                        "to",
                        band.to(),
                        "fen",
                        band.fen().fen());
                return new Grant("award", month, band.fen(), List.of(step));
            }
        }
        throw Refusal.invalid("/score", "out-of-range", "Send a score from 0 to " + award.most() + ".", score);
    }

    /** By the number of people. @throws Refusal 422 if there are less than none */
    public static Grant matching(PerHead perHead, long heads, YearMonth month) {
        if (heads < 0) {
            throw Refusal.invalid("/heads", "below-zero", "Send 0 or more people.", heads);
        }
        Money fen = perHead.fenPerHead().times(heads);
        Step step = Step.of(
                Steps.HEADS, "heads", heads, "fenPerHead", perHead.fenPerHead().fen(), "fen", fen.fen());
        return new Grant("matching", month, fen, List.of(step));
    }

    /**
     * The parts of a whole, each rounded HALF_UP on the running total, so that they add up to it.
     *
     * @param decided the month from which the parts are counted
     * @throws Refusal 422 if the whole is below zero
     */
    public static List<Grant> instalments(Instalments instalments, Money whole, YearMonth decided) {
        if (whole.fen() < 0) {
            throw Refusal.invalid("/fen", "below-zero", "Send 0 or more fen.", whole.fen());
        }
        RunningTotal total = new RunningTotal("running total of the parts", WHOLE);
        List<Grant> grants = new ArrayList<>();
        for (Instalments.Part part : instalments.parts()) {
            Money fen = total.add(whole.times(part.permille()).fen());
            Step share = Step.of(Steps.PART, "of", whole.fen(), "permille", part.permille());
            grants.add(
                    new Grant(part.name(), decided.plusMonths(part.afterMonths()), fen, List.of(share, total.step())));
        }
        return grants;
    }
}
