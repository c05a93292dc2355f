package org.anhu.kernel;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads dates and words of a fixed list from an address; a bad one is answered with what to send, not with 404. */
@Provider
class Parameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // the type was asked for
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
        if (raw == LocalDate.class) {
            return (ParamConverter<T>) new Reader<>(Parameters::date);
        }
        if (raw.isEnum()) {
            return new Reader<>(text -> word(raw, text));
        }
        return null;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw bad("a date as 2026-11-30", text);
        }
    }

    private static <T> T word(Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> bad("one of " + Arrays.toString(type.getEnumConstants()), text));
    }

    private static Refusal bad(String expected, String text) {
        return Refusal.badRequest("bad-parameter", "Send " + expected + " in the address, not " + text + ".");
    }

    private record Reader<T>(Function<String, T> reading) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            return text == null ? null : reading.apply(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
