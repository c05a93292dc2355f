package org.anhu.boot;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a seed file, its fields read; what is empty or broken is null. */
final class SeedRow {

    private final Map<String, Object> values = new HashMap<>();

    void put(String column, @Nullable Object value) {
        values.put(column, value);
    }

    @Nullable Object get(String column) {
        return values.get(column);
    }

    @Nullable String text(String column) {
        return (String) values.get(column);
    }

    @Nullable Integer number(String column) {
        return (Integer) values.get(column);
    }

    @Nullable Double degrees(String column) {
        return (Double) values.get(column);
    }

    @Nullable LocalDate date(String column) {
        return (LocalDate) values.get(column);
    }

    @Nullable LocalTime time(String column) {
        return (LocalTime) values.get(column);
    }
}
