package org.anhu.planning.search;

import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.optaplanner.core.impl.heuristic.selector.common.nearby.NearbyDistanceMeter;

/**
 * How promising it is to put a stop behind another, or first into a shift: travel, and the time between their windows.
 */
public final class Nearness implements NearbyDistanceMeter<Stop, Object> {

    private static final double FAR = 1e9;

    @Override
    public double getNearbyDistance(Stop stop, Object destination) {
        if (destination instanceof Stop other) {
            int apart =
                    Math.max(0, Math.max(other.firstStart() - stop.lastStart(), stop.firstStart() - other.lastStart()));
            return stop.secondsFrom(other.need().place()) + apart / 4.0;
        }
        Shift shift = (Shift) destination;
        return shift.isWaitingList() || !stop.fits(shift)
                ? FAR
                : stop.secondsFrom(shift.facts().startPlace());
    }
}
