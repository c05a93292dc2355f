package org.anhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;

class CoordinatesTest {

    @Test
    void distance_follows_the_great_circle() {
        Coordinates yellowCraneTower = new Coordinates(30.5446, 114.3027);
        Coordinates hankouStation = new Coordinates(30.6186, 114.2556);
        assertThat(yellowCraneTower.metresTo(hankouStation)).isCloseTo(9_375, within(50.0));
        assertThat(hankouStation.metresTo(yellowCraneTower)).isEqualTo(yellowCraneTower.metresTo(hankouStation));
        assertThat(hankouStation.metresTo(hankouStation)).isZero();
    }

    @Test
    void a_degree_of_the_equator_and_half_the_earth_are_known() {
        Coordinates origin = new Coordinates(0, 0);
        assertThat(origin.metresTo(new Coordinates(0, 1))).isCloseTo(111_195, within(1.0));
        assertThat(origin.metresTo(new Coordinates(0, 180))).isCloseTo(20_015_114, within(10.0));
    }

    @Test
    void latitude_and_longitude_in_the_wrong_order_are_named() {
        assertThatThrownBy(() -> new Coordinates(114.3, 30.5))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.pointer()).isEqualTo("/latitude");
                            assertThat(finding.detail()).contains("swapped");
                        }));
    }

    @Test
    void what_is_no_number_is_no_place() {
        assertThatThrownBy(() -> new Coordinates(Double.NaN, Double.POSITIVE_INFINITY))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .extracting(Finding::pointer)
                        .containsExactly("/latitude", "/longitude"));
    }
}
