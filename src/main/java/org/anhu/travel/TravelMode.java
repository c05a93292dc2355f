package org.anhu.travel;

/**
 * How a caregiver gets about. The defaults are door-to-door figures for a dense Chinese city: the road is
 * {@code detour} times as long as the great circle, and each journey loses {@code overheadSeconds} once, for stairs,
 * unlocking, parking or the walk to the stop.
 */
public enum TravelMode {
    WALK(4.5, 1.25, 60),
    E_BIKE(18, 1.3, 150),
    BUS(18, 1.35, 600),
    CAR(24, 1.4, 360);

    private final double kilometresAnHour;
    private final double detour;
    private final int overheadSeconds;

    TravelMode(double kilometresAnHour, double detour, int overheadSeconds) {
        this.kilometresAnHour = kilometresAnHour;
        this.detour = detour;
        this.overheadSeconds = overheadSeconds;
    }

    /** Seconds for a great-circle distance, rounded up; 0 for no distance. */
    int seconds(double metres) {
        if (metres < 1) {
            return 0;
        }
        return overheadSeconds + (int) Math.ceil(metres * detour * 3.6 / kilometresAnHour);
    }
}
