package org.anhu.settlement.rules;

import java.util.List;
import java.util.stream.Collectors;

/** The names of the rules that steps tell of, and how they read. */
public final class Steps {

    /** How the month of the award's first day is paid: rule, on. */
    public static final String START = "start";

    /** How the month of the award's last day is paid: rule, on. */
    public static final String STOP = "stop";

    /** Days on which the household was held: rule, days. */
    public static final String HOLD = "hold";

    /** The part of a flat month: basis, days, daysInMonth, parts, partsInMonth, rateFen. */
    public static final String FLAT = "flat";

    /** What care must be proved: rule, visits, paid (true or false). */
    public static final String PROOF = "proof";

    /** The one rounding: mode, of, before (exact, of the total that is rounded), exact (true or false). */
    public static final String ROUND = "round";

    /** First of an adjustment: month, nowFen (what the month comes to now), settledFen (what was settled for it). */
    public static final String ADJUSTS = "adjusts";

    private Steps() {}

    static String words(List<Step> steps) {
        return steps.stream().map(Steps::words).collect(Collectors.joining("; "));
    }

    private static String words(Step step) {
        return switch (step.rule()) {
            case START, STOP -> step.text("rule") + " " + step.rule() + " on " + step.text("on");
            case HOLD -> step.text("rule") + " hold of " + days(step.number("days"));
            case FLAT -> flat(step);
            case PROOF -> proof(step);
            case ADJUSTS ->
                "adjusts " + step.text("month") + ": " + step.text("nowFen") + " less " + step.text("settledFen");
            case ROUND ->
                step.text("exact").equals("true") ? "exact" : step.text("mode") + " on the " + step.text("of");
            default -> step.rule() + " " + step.values();
        };
    }

    private static String flat(Step step) {
        String parts = step.text("parts");
        String whole = step.text("partsInMonth");
        return parts.equals(whole) ? "whole month" : step.text("basis") + " " + parts + "/" + whole;
    }

    private static String proof(Step step) {
        if (step.text("rule").equals("BY_AWARD")) {
            return "BY_AWARD";
        }
        return step.text("rule") + " " + step.text("visits")
                + (step.text("paid").equals("true") ? "" : ": not paid");
    }

    private static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }
}
