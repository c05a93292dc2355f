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

    /** Days that another policy takes: by, days. */
    public static final String EXCLUDED = "excluded";

    /**
     * Visits of one price and ratio: service, setting, priceFen per, rounding; visits, minutes, billed, of which
     * covered (minutes, or visits where the price is for a visit); earlier, what others paid of it before; over, what
     * limits of the charge take; permille; rest, what others had left too little. It gives {@code (priceFen x covered -
     * earlier - over) x permille - rest}, of which paid is left by the limits of what is paid.
     */
    public static final String CHARGE = "charge";

    /**
     * A limit: per, of, most, unused at the end of the month; for each period that it cut, what was asked, left and
     * granted. Only those of FEN_PAID take from the charges that stand in the line.
     */
    public static final String LIMIT = "limit";

    /** A stored-value card: balance with what was issued in the month, spent, expires at its end. */
    public static final String CARD = "card";

    /** What the calendar brings: item, fen, entitled. */
    public static final String SEASON = "season";

    /** Visits that nobody can be charged for, because there is no price: service, visits. */
    public static final String UNPRICED = "unpriced";

    /** A grant by a score: score, from, to, fen. */
    public static final String BAND = "band";

    /** A grant by the number of people: heads, fenPerHead, fen. */
    public static final String HEADS = "heads";

    /** A part of a grant: of (fen), permille. */
    public static final String PART = "part";

    private Steps() {}

    static String words(List<Step> steps) {
        return steps.stream().map(Steps::words).collect(Collectors.joining("; "));
    }

    private static String words(Step step) {
        return switch (step.rule()) {
            case START, STOP -> step.text("rule") + " " + step.rule() + " on " + step.text("on");
            case EXCLUDED -> days(step.number("days")) + " excluded by " + step.text("by");
            case CHARGE -> charge(step);
            case LIMIT -> limit(step);
            case CARD ->
                "card of " + step.text("balance") + " fen, " + step.text("spent") + " spent, " + step.text("expires")
                        + " expire";
            case SEASON -> step.text("item") + " " + step.text("fen") + " fen";
            case UNPRICED -> step.text("visits") + " x " + step.text("service") + " without a price";
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

    private static String charge(Step step) {
        String of = step.text("visits") + " x " + step.text("service") + ", " + step.text("billed") + " min at "
                + step.text("priceFen") + " fen a " + step.text("per");
        return of
                + (step.text("earlier").equals("0") ? "" : ", less " + step.text("earlier") + " fen paid before")
                + (step.values().containsKey("permille") ? ", " + step.text("permille") + " permille" : "");
    }

    private static String limit(Step step) {
        return (step.cuts().isEmpty() ? "within " : "cut by ") + step.text("most") + " " + step.text("of") + " a "
                + step.text("per");
    }
}
