package org.anhu.people;

import java.time.LocalDate;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to ask for leave or to change what was asked.
 *
 * @param externalId made by the house where it is left out
 */
public record LeaveDetails(
        @Nullable String externalId, CaregiverId caregiverId, LocalDate from, LocalDate to, String reason) {

    public LeaveDetails {
        Findings findings = new Findings();
        findings.check(
                externalId == null || !externalId.isBlank(),
                "/externalId",
                "blank",
                "Send a text that is not blank, or leave the field out.",
                externalId);
        findings.optionalText("/externalId", externalId, 60);
        findings.required("/caregiverId", caregiverId);
        findings.required("/from", from);
        findings.required("/to", to);
        findings.period("/to", from, to);
        findings.text("/reason", reason, 200);
        findings.refuseIfAny();
    }
}
