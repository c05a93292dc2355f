package org.anhu.settlement.pay;

import java.time.YearMonth;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to record a caregiver's post, grade or one-off award.
 *
 * @param component POST, PERFORMANCE or ONE_OFF
 * @param key which, as the rules name it
 * @param to last month, null while no end is known; of a one-off award, the first
 * @param basis the document or appraisal it rests on
 */
public record PayFactDetails(
        CaregiverId caregiverId,
        PayComponent component,
        String key,
        YearMonth from,
        @Nullable YearMonth to,
        String basis) {

    public PayFactDetails {
        to = component == PayComponent.ONE_OFF ? from : to;
        Findings findings = new Findings();
        findings.required("/caregiverId", caregiverId);
        if (findings.required("/component", component)) {
            findings.check(
                    component.recorded(),
                    "/component",
                    "not-recorded",
                    "Send POST, PERFORMANCE or ONE_OFF; all else follows from contract, certificates and visits.",
                    component);
        }
        findings.text("/key", key, 60);
        if (findings.required("/from", from) && to != null) {
            findings.check(
                    !to.isBefore(from),
                    "/to",
                    "ends-before-start",
                    "The last month must not be before the first, " + from + ".",
                    to);
        }
        findings.text("/basis", basis, 500);
        findings.refuseIfAny();
    }
}
