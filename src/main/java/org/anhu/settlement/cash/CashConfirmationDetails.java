package org.anhu.settlement.cash;

import java.time.LocalDate;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What the household says of an entry.
 *
 * @param on the day it was said
 * @param reason required where it is disputed
 */
public record CashConfirmationDetails(
        CashOutcome outcome,
        CashWitness by,
        LocalDate on,
        @Nullable String reason) {

    public CashConfirmationDetails {
        Findings findings = new Findings();
        findings.required("/outcome", outcome);
        findings.required("/by", by);
        findings.required("/on", on);
        if (outcome == CashOutcome.DISPUTED) {
            findings.text("/reason", reason, 500);
        }
        findings.optionalText("/reason", reason, 500);
        findings.refuseIfAny();
    }
}
