package org.anhu.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;

// Columns that may be null are no part of the row's identity.
@Embeddable
record CarePlanWindowRow(
        @Column(nullable = false) int ordinal,
        @Column(nullable = false) LocalTime opens,
        @Column(nullable = false) LocalTime closes,
        LocalTime preferredFrom,
        LocalTime preferredTo) {

    static CarePlanWindowRow of(CarePlanWindow window) {
        return new CarePlanWindowRow(
                window.ordinal(), window.opens(), window.closes(), window.preferredFrom(), window.preferredTo());
    }

    CarePlanWindow toWindow() {
        return new CarePlanWindow(ordinal, opens, closes, preferredFrom, preferredTo);
    }
}
