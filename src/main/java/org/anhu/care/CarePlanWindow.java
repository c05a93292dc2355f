package org.anhu.care;

import java.time.LocalTime;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * One window of a care plan.
 *
 * @param ordinal which of the day's times, from 1; windows of the same ordinal are alternatives
 * @param closes the latest start
 */
public record CarePlanWindow(
        Integer ordinal,
        LocalTime opens,
        LocalTime closes,
        @Nullable LocalTime preferredFrom,
        @Nullable LocalTime preferredTo) {

    /** More than this a day is a typing error. */
    static final int MOST_A_DAY = 24;

    public CarePlanWindow {
        Findings findings = new Findings();
        findings.range("/ordinal", ordinal, 1, MOST_A_DAY, "which time of the day this is,");
        findings.attempt("", () -> new NeedWindow(opens, closes, preferredFrom, preferredTo));
        findings.refuseIfAny();
    }

    NeedWindow window() {
        return new NeedWindow(opens, closes, preferredFrom, preferredTo);
    }
}
