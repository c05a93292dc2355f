package org.anhu.planning.model;

/**
 * What a whole route adds up to: derived once, by {@link StartTimes}, and only read by the rules.
 *
 * @param travelSeconds all ways, the first from the start place and the last to the end place included
 * @param workSeconds care and travel that counts against the day's and the week's limit
 * @param waitSeconds at doors
 * @param overtimeSeconds beyond the day's limit or the end of the last span, whichever is more
 * @param idleSeconds within the working spans neither care, travel nor break
 * @param breakMissed no room was left for the break
 * @param fixedLateSeconds by which movable visits delay fixed ones
 */
public record RouteTotals(
        int travelSeconds,
        int workSeconds,
        int waitSeconds,
        int overtimeSeconds,
        int idleSeconds,
        boolean breakMissed,
        int load,
        int fixedLateSeconds) {

    static final RouteTotals NONE = new RouteTotals(0, 0, 0, 0, 0, false, 0, 0);
}
