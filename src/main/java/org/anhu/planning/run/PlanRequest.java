package org.anhu.planning.run;

import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to ask for a plan.
 *
 * @param areaId plans everything in it and below it
 * @param to the last date, inclusive; at most 7 dates in all
 * @param seconds the most time to search; 20 where nothing is sent
 * @param publishItself whether the proposal becomes visits without anybody looking at it; no where nothing is sent
 * @param profile the code of the weight profile by which plans are judged; the area's default where nothing is sent
 */
public record PlanRequest(
        AreaId areaId,
        LocalDate from,
        LocalDate to,
        @Nullable Integer seconds,
        @Nullable Boolean publishItself,
        @Nullable String profile) {

    static final int MOST_DATES = 7;
    private static final int USUAL_SECONDS = 20;

    public PlanRequest {
        seconds = seconds == null ? Integer.valueOf(USUAL_SECONDS) : seconds;
        publishItself = Boolean.TRUE.equals(publishItself);
        Findings findings = new Findings();
        findings.required("/areaId", areaId);
        findings.required("/from", from);
        findings.required("/to", to);
        findings.range("/seconds", seconds, 1, 600, "seconds to search");
        if (findings.period("/to", from, to) && from != null && to != null) {
            findings.check(
                    to.isBefore(from.plusDays(MOST_DATES)),
                    "/to",
                    "too-many-dates",
                    "A plan covers 1 to 7 dates: end it on " + from.plusDays(MOST_DATES - 1) + " at the latest.",
                    to);
        }
        findings.refuseIfAny();
    }

    /** One date, in the usual time and by the usual profile. */
    public static PlanRequest ofDate(AreaId area, LocalDate date, boolean publishItself) {
        return new PlanRequest(area, date, date, null, publishItself, null);
    }
}
