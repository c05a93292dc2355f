package org.anhu.kernel;

/**
 * A place on earth in WGS-84 degrees. Chinese maps show GCJ-02, 100 to 500 m away: convert before it comes here.
 * Whether it lies in the country of the installation is for {@code area.Country} to say.
 */
public record Coordinates(double latitude, double longitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Coordinates {
        Findings findings = new Findings();
        findings.check(
                latitude >= -90 && latitude <= 90,
                "/latitude",
                "out-of-range",
                "Send the latitude in degrees, -90 to 90; latitude and longitude may be swapped.",
                latitude);
        findings.check(
                longitude >= -180 && longitude <= 180,
                "/longitude",
                "out-of-range",
                "Send the longitude in degrees, -180 to 180.",
                longitude);
        findings.refuseIfAny();
    }

    /** Great-circle distance in metres (haversine on the mean radius; within 0.5 % of the ellipsoid). */
    public double metresTo(Coordinates other) {
        return metresTo(other, cosLatitude(), other.cosLatitude());
    }

    /** For whoever measures many distances: the cosine of the latitude, which takes a third of the time. */
    public double cosLatitude() {
        return Math.cos(Math.toRadians(latitude));
    }

    /** As {@link #metresTo(Coordinates)}, with both cosines given. */
    public double metresTo(Coordinates other, double cosHere, double cosThere) {
        double sinLat = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double sinLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double h = sinLat * sinLat + cosHere * cosThere * sinLon * sinLon;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
