package org.anhu.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which one of several versions is in force. Versions follow each other; of one that stands, only the last
 * day may change.
 *
 * @param to the last day, included; null while no end is known
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether both are in force on some day. */
    public boolean meets(Validity other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !other.to.isBefore(from));
    }

    /** The same with another end. @throws Refusal 422 for one before the first day */
    public Validity ending(LastDay end) {
        Findings findings = new Findings();
        findings.period("/validTo", from, end.validTo());
        findings.refuseIfAny();
        return new Validity(from, end.validTo());
    }

    /** For people: "from 2026-01-01 without end". */
    public String text() {
        return "from " + from + (to == null ? " without end" : " to " + to);
    }
}
