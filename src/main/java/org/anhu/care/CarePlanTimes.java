package org.anhu.care;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Whether the times of one day of a care plan can be kept at all. Pure; what is null is left out of the checks. */
@NullMarked
record CarePlanTimes(
        @Nullable Integer minutes,
        @Nullable Integer carersNeeded,
        @Nullable PairMode pairMode,
        @Nullable Integer pairGapMin,
        @Nullable Integer pairGapMax,
        int gapMinutes,
        List<CarePlanWindow> windows) {

    /** Longer care in one piece is two visits; 0 and 25 hours are typing errors. */
    static final int MOST_MINUTES = 720;

    private static final int DAY = 24 * 60;

    /** Adds what is wrong, with pointers into the care plan. */
    static void check(Findings findings, CarePlanTimes times) {
        boolean careFits =
                times.minutes == null || findings.range("/minutes", times.minutes, 1, MOST_MINUTES, "minutes of care");
        boolean gapFits = findings.range("/gapMinutes", times.gapMinutes, 0, MOST_MINUTES, "minutes between two times");
        boolean pairFits = times.checkPair(findings);
        boolean windowsFit = times.checkWindows(findings);
        if (careFits && gapFits && pairFits && windowsFit) {
            times.checkTogether(findings);
        }
    }

    private boolean checkPair(Findings findings) {
        if (carersNeeded == null || !findings.range("/carersNeeded", carersNeeded, 1, 2, "the number of carers,")) {
            return false;
        }
        if (carersNeeded == 1) {
            return findings.check(
                    pairMode == null && pairGapMin == null && pairGapMax == null,
                    "/pairMode",
                    "no-pair",
                    "One carer makes no pair: send two carers or leave pairMode and its gap out.",
                    pairMode);
        }
        if (!findings.check(
                pairMode != null,
                "/pairMode",
                "required",
                "Two carers come TOGETHER or in SEQUENCE: say which.",
                null)) {
            return false;
        }
        if (pairMode == PairMode.TOGETHER) {
            return findings.check(
                    pairGapMin == null && pairGapMax == null,
                    "/pairGapMinMinutes",
                    "gap-without-sequence",
                    "Carers who come together have no gap: leave it out or send SEQUENCE.",
                    pairGapMin);
        }
        boolean min = findings.range("/pairGapMinMinutes", pairGapMin, 0, MOST_MINUTES, "minutes between the starts");
        boolean max = findings.range("/pairGapMaxMinutes", pairGapMax, 0, MOST_MINUTES, "minutes between the starts");
        return min
                && max
                && pairGapMin != null
                && pairGapMax != null
                && findings.check(
                        pairGapMax >= pairGapMin,
                        "/pairGapMaxMinutes",
                        "gap-turned-round",
                        "The longest gap must not be shorter than the shortest, " + pairGapMin + " minutes.",
                        pairGapMax);
    }

    private boolean checkWindows(Findings findings) {
        if (!findings.check(
                !windows.isEmpty(), "/windows", "required", "Send at least one window with ordinal 1.", null)) {
            return false;
        }
        SortedMap<Integer, List<CarePlanWindow>> byOrdinal = byOrdinal();
        boolean fits = findings.check(
                byOrdinal.lastKey() == byOrdinal.size(),
                "/windows",
                "ordinals-with-holes",
                "Number the times of the day 1, 2, 3 ... without leaving one out.",
                byOrdinal.keySet());
        for (List<CarePlanWindow> alternatives : byOrdinal.values()) {
            for (int i = 1; i < alternatives.size(); i++) {
                CarePlanWindow window = alternatives.get(i);
                LocalTime before = alternatives.get(i - 1).closes();
                fits &= findings.check(
                        window.opens().isAfter(before),
                        "/windows/" + windows.indexOf(window) + "/opens",
                        "windows-overlap",
                        "Alternatives of one ordinal must not overlap: open after " + before
                                + ", or give another ordinal if it is another visit.",
                        window.opens());
            }
        }
        return fits;
    }

    /** Minutes, pair and gap against the windows. */
    private void checkTogether(Findings findings) {
        if (minutes != null) {
            for (CarePlanWindow window : windows) {
                findings.check(
                        minute(window.closes()) + minutes <= DAY,
                        "/windows/" + windows.indexOf(window) + "/closes",
                        "past-midnight",
                        "A visit of " + minutes + " minutes that starts then would end on the next day: close earlier.",
                        window.closes());
            }
        }
        if (pairMode == PairMode.SEQUENCE) {
            byOrdinal()
                    .forEach((ordinal, alternatives) -> findings.check(
                            canFollow(alternatives),
                            "/pairGapMinMinutes",
                            "gap-impossible",
                            "Both carers start inside the windows of time " + ordinal
                                    + ": no two starts there are that far apart; widen the window or change the gap.",
                            pairGapMin));
        }
        checkGap(findings);
    }

    private boolean canFollow(List<CarePlanWindow> alternatives) {
        int min = pairGapMin == null ? 0 : pairGapMin;
        int max = pairGapMax == null ? MOST_MINUTES : pairGapMax;
        for (CarePlanWindow first : alternatives) {
            for (CarePlanWindow second : alternatives) {
                if (minute(second.closes()) - minute(first.opens()) >= min
                        && minute(second.opens()) - minute(first.closes()) <= max) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Starts each time as early as it can; the elder has one visit at a time, so the minutes are a gap too. */
    private void checkGap(Findings findings) {
        int apart = Math.max(gapMinutes, minutes == null ? 0 : minutes);
        int earliest = 0;
        for (var time : byOrdinal().entrySet()) {
            int notBefore = earliest;
            var window = time.getValue().stream()
                    .filter(candidate -> minute(candidate.closes()) >= notBefore)
                    .findFirst();
            if (window.isEmpty()) {
                findings.check(
                        false,
                        "/gapMinutes",
                        "gap-impossible",
                        "Time " + time.getKey() + " of the day cannot start " + apart
                                + " minutes after the one before: widen its window, shorten gap or minutes, and number "
                                + "the times in the order of the day.",
                        gapMinutes);
                return;
            }
            earliest = Math.max(notBefore, minute(window.get().opens())) + apart;
        }
    }

    /** In the order of the day; alternatives by opening. */
    private SortedMap<Integer, List<CarePlanWindow>> byOrdinal() {
        SortedMap<Integer, List<CarePlanWindow>> byOrdinal = new TreeMap<>();
        for (CarePlanWindow window : windows) {
            byOrdinal
                    .computeIfAbsent(window.ordinal(), key -> new ArrayList<>())
                    .add(window);
        }
        byOrdinal.values().forEach(list -> list.sort(Comparator.comparing(CarePlanWindow::opens)));
        return byOrdinal;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
