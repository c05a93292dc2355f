package org.anhu.kernel;

/** How a caregiver gets about; what it means in seconds is for {@code travel} to say. */
public enum TravelMode {
    WALK,
    E_BIKE,
    BUS,
    CAR
}
