package org.anhu.entitlement.assessment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to record an assessment by GB/T 42195-2022: every indicator, or the sum of every group.
 *
 * @param scores by indicator (二级指标), of all 26; empty where the sums are sent
 * @param sums by group (一级指标), of all 4; empty where the indicators are sent
 * @param total as it stands on the paper, to be checked; may be left out
 * @param dementia diagnosed, F00 to F03
 * @param otherMentalDisorder diagnosed, F04 to F99
 * @param riskEvents falls, choking, suicide attempts, getting lost, within the last 30 days
 * @param assessor who assessed, with the office they are of
 * @param expiresOn the last day on which it counts
 */
public record AssessmentDetails(
        Map<String, Integer> scores,
        Map<String, Integer> sums,
        @Nullable Integer total,
        Boolean dementia,
        Boolean otherMentalDisorder,
        Integer riskEvents,
        Boolean coma,
        String assessor,
        LocalDate assessedOn,
        LocalDate expiresOn,
        @Nullable String note) {

    private static final Standard STANDARD = Standard.GB_T_42195_2022;

    public AssessmentDetails {
        scores = scores == null ? Map.of() : scores;
        sums = sums == null ? Map.of() : sums;
        Findings findings = new Findings();
        findings.required("/dementia", dementia);
        findings.required("/otherMentalDisorder", otherMentalDisorder);
        findings.range("/riskEvents", riskEvents, 0, 999, "the number of events within 30 days");
        findings.required("/coma", coma);
        findings.text("/assessor", assessor, 120);
        findings.required("/assessedOn", assessedOn);
        findings.required("/expiresOn", expiresOn);
        findings.period("/expiresOn", assessedOn, expiresOn);
        findings.optionalText("/note", note, 1000);
        checkScores(findings, scores, sums, total);
        findings.refuseIfAny();
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        sums = Collections.unmodifiableMap(new TreeMap<>(sums));
    }

    private static void checkScores(
            Findings findings, Map<String, Integer> scores, Map<String, Integer> sums, @Nullable Integer total) {
        boolean scale = findings.check(
                total == null || (total >= 0 && total <= STANDARD.total()),
                "/total",
                "wrong-scale",
                "GB/T 42195-2022 has " + STANDARD.total()
                        + " points, and more of them is abler: this is another scale, assess anew.",
                total);
        if (!findings.check(
                scores.isEmpty() != sums.isEmpty(),
                "/scores",
                "scores-or-sums",
                "Send the score of each indicator, or the sum of each group, not both.",
                null)) {
            return;
        }
        int before = findings.all().size();
        if (sums.isEmpty()) {
            check(findings, "/scores", scores, STANDARD.indicators());
        } else {
            check(findings, "/sums", sums, STANDARD.sums());
        }
        if (scale && total != null && findings.all().size() == before) {
            int sum = sum(sums.isEmpty() ? scores : sums);
            findings.check(total == sum, "/total", "total-differs", "These add up to " + sum + ": count again.", total);
        }
    }

    private static void check(Findings findings, String pointer, Map<String, Integer> sent, Map<String, Integer> most) {
        sent.keySet()
                .forEach(code -> findings.check(
                        most.containsKey(code),
                        pointer + "/" + code,
                        "unknown-indicator",
                        "There are " + String.join(", ", most.keySet()) + ".",
                        code));
        most.forEach((code, highest) ->
                findings.range(pointer + "/" + code, sent.get(code), 0, highest, "the score of " + code));
    }

    private static int sum(Map<String, Integer> scores) {
        return scores.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What was scored, by indicator or by group. */
    Map<String, Integer> scored() {
        return sums.isEmpty() ? scores : sums;
    }

    int points() {
        return sum(scored());
    }
}
