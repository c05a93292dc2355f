package org.anhu.travel;

import org.anhu.kernel.Coordinates;
import org.anhu.kernel.TravelMode;

/** Door-to-door travel seconds, as the crow flies times a detour: good enough to order visits, known everywhere. */
public final class TravelTimes {

    /** Whole seconds from one place to another; 0 within the same house. Who takes the bus walks where that is faster. */
    public int seconds(TravelMode mode, Coordinates from, Coordinates to) {
        return seconds(mode, from.metresTo(to));
    }

    int seconds(TravelMode mode, double metres) {
        int seconds = Speed.of(mode).seconds(metres);
        return mode == TravelMode.BUS
                ? Math.min(seconds, Speed.of(TravelMode.WALK).seconds(metres))
                : seconds;
    }
}
