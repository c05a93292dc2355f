package org.anhu.care;

import java.time.LocalTime;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * When a visit may start, in local time of one day.
 *
 * @param closes the latest start
 * @param preferredFrom with {@code preferredTo}, the part of the window the elder would like best
 */
public record NeedWindow(
        LocalTime opens,
        LocalTime closes,
        @Nullable LocalTime preferredFrom,
        @Nullable LocalTime preferredTo) {

    public NeedWindow {
        Findings findings = new Findings();
        minute(findings, "/opens", opens, true);
        minute(findings, "/closes", closes, true);
        minute(findings, "/preferredFrom", preferredFrom, false);
        minute(findings, "/preferredTo", preferredTo, false);
        if (opens != null && closes != null) {
            findings.check(
                    !closes.isBefore(opens),
                    "/closes",
                    "closes-before-opens",
                    "The window must not close before it opens, at " + opens
                            + "; a window across midnight is two, one on each day.",
                    closes);
            preferred(findings, opens, closes, preferredFrom, preferredTo);
        }
        findings.refuseIfAny();
    }

    private static void minute(Findings findings, String pointer, @Nullable LocalTime time, boolean required) {
        if (time == null) {
            if (required) {
                findings.required(pointer, null);
            }
            return;
        }
        findings.check(
                time.getSecond() == 0 && time.getNano() == 0,
                pointer,
                "seconds",
                "Send a time in whole minutes, as 08:30.",
                time);
    }

    private static void preferred(
            Findings findings, LocalTime opens, LocalTime closes, @Nullable LocalTime from, @Nullable LocalTime to) {
        if (from == null && to == null) {
            return;
        }
        if (from == null || to == null) {
            findings.check(
                    false,
                    from == null ? "/preferredFrom" : "/preferredTo",
                    "half-a-span",
                    "Send both ends of the preferred span or neither.",
                    null);
            return;
        }
        findings.check(
                !from.isBefore(opens) && !from.isAfter(closes),
                "/preferredFrom",
                "outside-window",
                "The preferred span must lie inside the window, " + opens + " to " + closes + ".",
                from);
        findings.check(
                !to.isBefore(from) && !to.isAfter(closes),
                "/preferredTo",
                "outside-window",
                "The preferred span must end after it begins and inside the window, by " + closes + ".",
                to);
    }
}
