package org.anhu.people;

import java.time.LocalDate;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * When a caregiver is employed, and from when dispatched (S2-04, S3-37).
 *
 * @param from first day
 * @param to last day, null for one without end
 * @param onDutyFrom first day after the training, not dispatched before
 */
public record Contract(LocalDate from, @Nullable LocalDate to, LocalDate onDutyFrom) {

    public Contract {
        Findings findings = new Findings();
        findings.required("/from", from);
        findings.period("/to", from, to);
        if (findings.required("/onDutyFrom", onDutyFrom) && to != null) {
            findings.check(
                    !onDutyFrom.isAfter(to),
                    "/onDutyFrom",
                    "starts-after-end",
                    "The first day on duty must not be after the last day of the contract, " + to + ".",
                    onDutyFrom);
        }
        findings.refuseIfAny();
    }

    /** Whether the caregiver may be sent out that day. */
    public boolean onDuty(LocalDate day) {
        return !day.isBefore(from) && !day.isBefore(onDutyFrom) && (to == null || !day.isAfter(to));
    }
}
