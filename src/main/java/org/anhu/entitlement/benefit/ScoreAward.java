package org.anhu.entitlement.benefit;

import java.util.List;
import java.util.Set;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Money;

/**
 * An award to an organisation by the score of its inspection (S2-07).
 *
 * @param most the highest score that can be had
 * @param bands rising, from 0 to {@code most} without a gap
 */
public record ScoreAward(int most, List<Band> bands, List<String> excludes) implements Benefit {

    /** @param to included */
    public record Band(int from, int to, Money fen) {
        public Band {
            Findings findings = new Findings();
            findings.check(from <= to, "/to", "ends-before-start", "The last score must not be below the first.", to);
            if (findings.required("/fen", fen)) {
                findings.check(fen.fen() >= 0, "/fen", "below-zero", "Send 0 or more fen.", fen.fen());
            }
            findings.refuseIfAny();
        }
    }

    public ScoreAward {
        Findings findings = new Findings();
        bands = Checks.list(findings, "/bands", bands, true);
        int next = 0;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            findings.check(
                    band.from() <= next,
                    "/bands/" + i + "/from",
                    "gap",
                    "No band holds the score " + next + ".",
                    band.from());
            findings.check(
                    band.from() >= next,
                    "/bands/" + i + "/from",
                    "overlap",
                    "Two bands hold the score " + band.from() + ": begin at " + next + ".",
                    band.from());
            next = band.to() + 1;
        }
        findings.check(bands.isEmpty() || next > most, "/most", "gap", "No band holds the score " + next + ".", most);
        findings.check(
                bands.isEmpty() || next <= most + 1,
                "/most",
                "out-of-range",
                "The last band ends above the highest score.",
                most);
        excludes = Checks.codes(findings, "/excludes", excludes);
        findings.refuseIfAny();
    }

    @Override
    public void check(Findings findings, String pointer, Set<String> tiers) {
        // it is for organisations, which have no tier
    }
}
