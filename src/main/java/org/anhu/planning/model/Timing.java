package org.anhu.planning.model;

/**
 * When one stop happens and what its time breaks: derived once, by {@link StartTimes}, and only read by the rules.
 *
 * @param travelSeconds from the place before
 * @param arrival at the door, seconds since midnight of the plan's first date
 * @param waitSeconds at the door within a working span, break left out
 * @param lateSeconds after the close of the last window that could have been met
 * @param outsideSpanSeconds of care outside the working spans
 * @param outsidePreferredSeconds between the start and the preferred span
 * @param gapSeconds off the gap to the other carer; stands at the second carer only
 * @param alone the other carer waits to be planned
 * @param sameCarer the other carer is the same person; stands at the second carer only
 * @param cyclic the routes of a pair wait for each other for ever
 */
public record Timing(
        int travelSeconds,
        int arrival,
        int start,
        int end,
        int waitSeconds,
        int lateSeconds,
        int outsideSpanSeconds,
        int outsidePreferredSeconds,
        int gapSeconds,
        boolean alone,
        boolean sameCarer,
        boolean cyclic) {

    /** The same, when the other carer is planned too. */
    Timing accompanied() {
        return new Timing(
                travelSeconds,
                arrival,
                start,
                end,
                waitSeconds,
                lateSeconds,
                outsideSpanSeconds,
                outsidePreferredSeconds,
                gapSeconds,
                false,
                sameCarer,
                cyclic);
    }
}
