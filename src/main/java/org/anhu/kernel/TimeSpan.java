package org.anhu.kernel;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A part of one day, from inclusive, to exclusive; never across midnight: split such a span into two days. */
public record TimeSpan(LocalTime from, LocalTime to) {

    public TimeSpan {
        check("", from, to).refuseIfAny();
    }

    /** What is wrong with such a span, as findings at {@code pointer}/from and /to. */
    public static Findings check(String pointer, @Nullable LocalTime from, @Nullable LocalTime to) {
        Findings findings = new Findings();
        findings.required(pointer + "/from", from);
        findings.required(pointer + "/to", to);
        if (from != null && to != null) {
            findings.check(
                    to.isAfter(from),
                    pointer + "/to",
                    "ends-before-start",
                    "The span must end after it starts, at " + from
                            + ", on the same day; split a span across midnight into two.",
                    to);
        }
        return findings;
    }

    public int minutes() {
        return (to.toSecondOfDay() - from.toSecondOfDay()) / 60;
    }
}
