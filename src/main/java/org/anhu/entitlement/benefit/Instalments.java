package org.anhu.entitlement.benefit;

import java.util.List;
import java.util.Set;
import org.anhu.kernel.Findings;

/** A grant that is paid in parts, often a year in arrears, with a final one (S0-14). */
public record Instalments(List<Part> parts, List<String> excludes) implements Benefit {

    private static final int WHOLE = 1000;
    private static final int LONGEST = 240;

    /** @param afterMonths from the month in which the grant is decided */
    public record Part(String name, int permille, int afterMonths) {
        public Part {
            Findings findings = new Findings();
            findings.text("/name", name, 60);
            findings.range("/permille", permille, 0, WHOLE, "a part in permille");
            findings.range("/afterMonths", afterMonths, 0, LONGEST, "months");
            findings.refuseIfAny();
        }
    }

    public Instalments {
        Findings findings = new Findings();
        parts = Checks.list(findings, "/parts", parts, true);
        int sum = parts.stream().mapToInt(Part::permille).sum();
        findings.check(
                parts.isEmpty() || sum == WHOLE,
                "/parts",
                sum > WHOLE ? "ratio-over-100-percent" : "parts-missing",
                "The parts must add up to 1000 permille; these are " + sum + ".",
                sum);
        for (int i = 1; i < parts.size(); i++) {
            findings.check(
                    parts.get(i - 1).afterMonths() <= parts.get(i).afterMonths(),
                    "/parts/" + i + "/afterMonths",
                    "out-of-order",
                    "Parts follow each other in time: send them in that order.",
                    parts.get(i).afterMonths());
        }
        excludes = Checks.codes(findings, "/excludes", excludes);
        findings.refuseIfAny();
    }

    @Override
    public void check(Findings findings, String pointer, Set<String> tiers) {
        // it is for organisations, which have no tier
    }
}
