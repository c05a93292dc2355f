package org.anhu.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.TravelMode;
import org.junit.jupiter.api.Test;

class TravelTimesTest {

    private static final Coordinates HOME = new Coordinates(30.55, 114.30);
    private static final Coordinates ONE_KILOMETRE_NORTH = new Coordinates(30.55 + 1 / 111.195, 114.30);
    private static final Coordinates ACROSS_TOWN = new Coordinates(30.64, 114.30);

    private final TravelTimes times = new TravelTimes();

    @Test
    void a_kilometre_takes_its_detour_and_the_way_to_the_door() {
        assertThat(times.seconds(TravelMode.WALK, HOME, ONE_KILOMETRE_NORTH)).isBetween(1059, 1062);
        assertThat(times.seconds(TravelMode.E_BIKE, HOME, ONE_KILOMETRE_NORTH)).isBetween(409, 412);
        assertThat(times.seconds(TravelMode.CAR, HOME, ONE_KILOMETRE_NORTH)).isBetween(569, 572);
    }

    @Test
    void the_same_house_is_no_way_at_all() {
        for (TravelMode mode : TravelMode.values()) {
            assertThat(times.seconds(mode, HOME, HOME)).isZero();
        }
    }

    @Test
    void who_takes_the_bus_walks_where_that_is_faster() {
        Coordinates nextDoor = new Coordinates(30.551, 114.30);
        assertThat(times.seconds(TravelMode.BUS, HOME, nextDoor))
                .isEqualTo(times.seconds(TravelMode.WALK, HOME, nextDoor));
        assertThat(times.seconds(TravelMode.BUS, HOME, ACROSS_TOWN))
                .isLessThan(times.seconds(TravelMode.WALK, HOME, ACROSS_TOWN));
    }

    @Test
    void the_matrix_says_what_the_times_say_and_keeps_a_place_once() {
        TravelMatrix.Builder places = new TravelMatrix.Builder();
        Place home = places.place(HOME);
        Place far = places.place(ACROSS_TOWN);
        assertThat(places.place(HOME)).isEqualTo(home);
        TravelMatrix matrix = places.build(times, List.of(TravelMode.E_BIKE));
        int seconds = times.seconds(TravelMode.E_BIKE, HOME, ACROSS_TOWN);
        assertThat(matrix.seconds(TravelMode.E_BIKE, home, far)).isEqualTo(seconds);
        assertThat(matrix.seconds(TravelMode.E_BIKE, far, home)).isEqualTo(seconds);
        assertThat(matrix.places()).isEqualTo(2);
    }
}
