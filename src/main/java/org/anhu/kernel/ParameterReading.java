package org.anhu.kernel;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads days, months and states in addresses; what cannot be read is 400 with a sentence, not 404. */
@Provider
class ParameterReading implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == LocalDate.class) {
            return new Reader<>(text -> type.cast(day(text)));
        }
        if (type == YearMonth.class) {
            return new Reader<>(text -> type.cast(month(text)));
        }
        if (type.isEnum()) {
            return new Reader<>(text -> state(type, text));
        }
        return null;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.badRequest("bad-parameter", "Send a day as 2026-11-30, not " + text + ".");
        }
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.badRequest("bad-parameter", "Send a month as 2026-11, not " + text + ".");
        }
    }

    private static <T> T state(Class<T> type, String text) {
        T[] states = type.getEnumConstants();
        return Arrays.stream(states)
                .filter(one -> ((Enum<?>) one).name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest(
                        "bad-parameter", "Send one of " + Arrays.toString(states) + ", not " + text + "."));
    }

    private record Reader<T>(Function<String, T> reading) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            return text == null || text.isEmpty() ? null : reading.apply(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
