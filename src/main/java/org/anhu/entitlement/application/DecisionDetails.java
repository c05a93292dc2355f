package org.anhu.entitlement.application;

import java.time.LocalDate;
import java.util.Map;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What the district decides.
 *
 * @param tier checked against what the policy says; needed only where the policy has no table
 * @param rows what the officer grants or denies where a row leaves it to one (S3-03), by row
 * @param from the first day; the earliest that is possible where it is left out
 * @param to the last day, included; null while no end is known
 * @param recheckOn when the award is to be looked at again (S2-12); where it is left out, the policy says
 */
public record DecisionDetails(
        Boolean approved,
        @Nullable String tier,
        Map<String, Boolean> rows,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate recheckOn,
        String reason) {

    public DecisionDetails {
        rows = rows == null ? Map.of() : rows;
        Findings findings = new Findings();
        findings.required("/approved", approved);
        findings.optionalText("/tier", tier, 40);
        findings.period("/to", from, to);
        findings.text("/reason", reason, 500);
        rows.forEach((row, granted) -> findings.required("/rows/" + row, granted));
        findings.refuseIfAny();
        rows = Map.copyOf(rows);
    }
}
