package org.anhu.travel;

import org.anhu.kernel.TravelMode;

/**
 * Door-to-door figures of one mode for a dense Chinese city: the road is {@code detour} times as long as the great
 * circle, and each journey loses {@code overheadSeconds} once, for stairs, unlocking, parking or the walk to the stop.
 */
record Speed(double kilometresAnHour, double detour, int overheadSeconds) {

    private static final Speed WALK = new Speed(4.5, 1.25, 60);
    private static final Speed E_BIKE = new Speed(18, 1.3, 150);
    private static final Speed BUS = new Speed(18, 1.35, 600);
    private static final Speed CAR = new Speed(24, 1.4, 360);

    static Speed of(TravelMode mode) {
        return switch (mode) {
            case WALK -> WALK;
            case E_BIKE -> E_BIKE;
            case BUS -> BUS;
            case CAR -> CAR;
        };
    }

    /** Seconds for a great-circle distance, rounded up; 0 for no distance. */
    int seconds(double metres) {
        if (metres < 1) {
            return 0;
        }
        return overheadSeconds + (int) Math.ceil(metres * detour * 3.6 / kilometresAnHour);
    }
}
