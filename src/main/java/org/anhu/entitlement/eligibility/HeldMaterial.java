package org.anhu.entitlement.eligibility;

import java.time.LocalDate;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was handed in.
 *
 * @param elder whose it is; null: the household's
 * @param from the first day on which it is valid
 * @param to the last; null: no end is known
 */
public record HeldMaterial(
        MaterialKind kind,
        @Nullable String elder,
        LocalDate from,
        @Nullable LocalDate to) {

    public HeldMaterial {
        Findings findings = new Findings();
        findings.required("/kind", kind);
        findings.required("/from", from);
        findings.period("/to", from, to);
        findings.refuseIfAny();
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean isOf(@Nullable String someone) {
        return elder == null || elder.equals(someone);
    }
}
