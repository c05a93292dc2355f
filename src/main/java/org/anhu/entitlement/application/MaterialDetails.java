package org.anhu.entitlement.application;

import java.time.LocalDate;
import org.anhu.entitlement.eligibility.MaterialKind;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is sent when a paper is brought: two sets are needed, the original seen and a copy filed (S3-14).
 *
 * @param elderId whose it is; null: the household's
 * @param originalSeen the day on which the sender saw the original; null: not yet
 * @param validTo the last day of the paper itself; null: no end is known
 */
public record MaterialDetails(
        MaterialKind kind,
        @Nullable ElderId elderId,
        @Nullable LocalDate originalSeen,
        Boolean copyFiled,
        @Nullable LocalDate validTo,
        @Nullable String note) {

    public MaterialDetails {
        Findings findings = new Findings();
        findings.required("/kind", kind);
        findings.required("/copyFiled", copyFiled);
        findings.optionalText("/note", note, 500);
        findings.refuseIfAny();
    }
}
