package org.anhu.boot;

/**
 * A WGS-84 place in millionths of a degree: whole numbers, so that no machine rounds differently.
 */
record SeedPlace(long latitude, long longitude) {

    /** Millionths of a degree in 1,000 m at Wuchang's latitude. */
    private static final long LATITUDE_PER_KM = 8_993;

    private static final long LONGITUDE_PER_KM = 10_442;

    /** A place within so many metres of this one, every spot of the circle as likely as any other. */
    SeedPlace near(SeedDice dice, int metres) {
        while (true) {
            long north = dice.between(-metres, metres);
            long east = dice.between(-metres, metres);
            if (north * north + east * east <= (long) metres * metres) {
                return new SeedPlace(
                        latitude + north * LATITUDE_PER_KM / 1000, longitude + east * LONGITUDE_PER_KM / 1000);
            }
        }
    }

    /** As the crow flies. */
    long metresTo(SeedPlace other) {
        long north = (other.latitude - latitude) * 1000 / LATITUDE_PER_KM;
        long east = (other.longitude - longitude) * 1000 / LONGITUDE_PER_KM;
        return Math.round(Math.sqrt((double) (north * north + east * east)));
    }

    String latitudeText() {
        return degrees(latitude);
    }

    String longitudeText() {
        return degrees(longitude);
    }

    private static String degrees(long millionths) {
        return java.math.BigDecimal.valueOf(millionths, 6).toPlainString();
    }
}
