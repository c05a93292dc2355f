package org.anhu.area;

import jakarta.inject.Singleton;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The box of degrees that places of this installation lie in; China by default. A place outside is nearly always a
 * typing error, most often latitude and longitude swapped.
 */
@Singleton
public class Country {

    private final double south;
    private final double west;
    private final double north;
    private final double east;

    Country(
            @ConfigProperty(name = "anhu.country.south", defaultValue = "3.8") double south,
            @ConfigProperty(name = "anhu.country.west", defaultValue = "73.4") double west,
            @ConfigProperty(name = "anhu.country.north", defaultValue = "53.6") double north,
            @ConfigProperty(name = "anhu.country.east", defaultValue = "135.1") double east) {
        this.south = south;
        this.west = west;
        this.north = north;
        this.east = east;
    }

    /** @throws Refusal 422 at {@code pointer} if the place lies outside the country */
    public void require(String pointer, Coordinates place) {
        if (contains(place.latitude(), place.longitude())) {
            return;
        }
        String value = place.latitude() + ", " + place.longitude();
        if (contains(place.longitude(), place.latitude())) {
            throw Refusal.invalid(
                    pointer,
                    "coordinates-swapped",
                    "Latitude and longitude are swapped: send latitude " + place.longitude() + " and longitude "
                            + place.latitude() + ".",
                    value);
        }
        throw Refusal.invalid(
                pointer,
                "coordinates-outside-country",
                "The place lies outside the country: compare with a map that shows WGS-84.",
                value);
    }

    private boolean contains(double latitude, double longitude) {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }
}
