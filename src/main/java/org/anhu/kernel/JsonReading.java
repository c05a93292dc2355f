package org.anhu.kernel;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON strictly and to its end: a broken field becomes a finding and the reading goes on, so that the sender
 * hears of every broken field at once. The first finding of a field is kept, for later ones follow from it.
 */
@Singleton
class JsonReading implements ObjectMapperCustomizer {

    private static final ThreadLocal<@Nullable Map<String, Finding>> FOUND = new ThreadLocal<>();

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        mapper.addHandler(new Collector());
    }

    static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }

    /** Turns what was collected while a request body was read into one refusal. */
    @Provider
    static class WholeBody implements ReaderInterceptor {

        @Override
        public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
            Object body = collecting(context::proceed);
            if (body == null) {
                throw Refusal.badRequest("body-required", "Send the object that is documented as the body.");
            }
            return body;
        }
    }

    interface Reading<T> {
        T read() throws IOException;
    }

    /** Whether findings of this thread are collected; where no body of a request is read, the first one is thrown. */
    static boolean isCollecting() {
        return FOUND.get() != null;
    }

    /** @throws Refusal with everything that was found while it was read */
    static <T> T collecting(Reading<T> reading) throws IOException {
        Map<String, Finding> outside = FOUND.get();
        FOUND.set(new LinkedHashMap<>());
        try {
            T value = reading.read();
            refuse();
            return value;
        } catch (WebApplicationException | IOException e) {
            addWhereItStopped(e);
            refuse();
            throw e;
        } finally {
            if (outside == null) {
                FOUND.remove();
            } else {
                FOUND.set(outside);
            }
        }
    }

    // A primitive that is missing or null, or 1.5 for a whole number, stops the reading: Jackson offers no way on.
    private static void addWhereItStopped(Exception e) {
        Throwable broken = e instanceof MismatchedInputException ? e : e.getCause();
        Map<String, Finding> found = FOUND.get();
        if (found != null && broken instanceof MismatchedInputException mismatch) {
            boolean missing = mismatch.getOriginalMessage().startsWith("Cannot map `null`");
            String pointer = pointer(mismatch);
            Findings findings = new Findings();
            findings.check(!missing, pointer, "required", "Send this field; it must not be missing or null.", null);
            findings.check(missing, pointer, "wrong-type", "Send a value of the type that is documented.", null);
            findings.all().forEach(finding -> found.putIfAbsent(pointer, finding));
        }
    }

    private static void refuse() {
        Map<String, Finding> found = FOUND.get();
        if (found != null && !found.isEmpty()) {
            throw Refusal.invalid(List.copyOf(found.values()));
        }
    }

    private static final class Collector extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object bean, String name)
                throws IOException {
            if (!add(parser, "", "unknown-field", "There is no such field here; /q/openapi lists the fields.", null)) {
                return false;
            }
            parser.skipChildren();
            return true;
        }

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String text, String failure) {
            return answer(context.getParser(), "not-" + kind(target), "Send " + expected(target) + ".", text);
        }

        @Override
        public @Nullable Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> target, Number value, String failure) {
            return answer(context.getParser(), "not-" + kind(target), "Send " + expected(target) + ".", value);
        }

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String failure)
                throws IOException {
            String value = token != null && token.isScalarValue() ? parser.getText() : null;
            Class<?> raw = target.getRawClass();
            Object answer = answer(parser, "not-" + kind(raw), "Send " + expected(raw) + ".", value);
            parser.skipChildren();
            return answer;
        }

        @Override
        public @Nullable Object handleInstantiationProblem(
                DeserializationContext context, Class<?> type, Object argument, Throwable failure) throws IOException {
            for (Throwable t = failure; t != null; t = t.getCause()) {
                if (t instanceof Refusal refusal) {
                    for (Finding finding : refusal.findings()) {
                        add(context.getParser(), finding.pointer(), finding.code(), finding.detail(), finding.value());
                    }
                    return null;
                }
            }
            return NOT_HANDLED;
        }

        private static @Nullable Object answer(JsonParser parser, String code, String detail, @Nullable Object value) {
            return add(parser, "", code, detail, value) ? null : NOT_HANDLED;
        }

        private static boolean add(
                JsonParser parser, String below, String code, String detail, @Nullable Object value) {
            Map<String, Finding> found = FOUND.get();
            if (found == null) {
                return false;
            }
            String at = parser.getParsingContext().pathAsPointer().toString();
            // A finished object leaves the parser at its own end, where the context still names the object.
            String pointer = at + below;
            if (code.equals("required") && found.keySet().stream().anyMatch(key -> key.startsWith(pointer + "/"))) {
                return true; // it was sent, and what is wrong inside it is named already
            }
            found.putIfAbsent(pointer, new Finding(pointer, code, detail, value == null ? null : value.toString()));
            return true;
        }

        private static String kind(Class<?> target) {
            String name = target.isPrimitive() ? target.getName() : target.getSimpleName();
            return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
        }

        private static String expected(Class<?> target) {
            if (target.isEnum()) {
                return "one of " + java.util.Arrays.toString(target.getEnumConstants());
            }
            if (target == int.class || target == Integer.class || target == long.class || target == Long.class) {
                return "a whole number in digits 0-9, without quotes";
            }
            if (target == double.class || target == Double.class || target == java.math.BigDecimal.class) {
                return "a number in digits 0-9, without quotes";
            }
            if (target == boolean.class || target == Boolean.class) {
                return "true or false";
            }
            if (target == java.time.LocalDate.class) {
                return "a date as 2026-11-30";
            }
            if (target == java.time.YearMonth.class) {
                return "a month as 2026-11";
            }
            if (target == java.time.LocalTime.class) {
                return "a time of day as 08:30, 00:00 to 23:59";
            }
            if (java.time.temporal.Temporal.class.isAssignableFrom(target)) {
                return "a time with zone as 2026-11-30T08:30:00+08:00";
            }
            if (target == java.util.UUID.class) {
                return "a UUID as 3f2c8a52-7c1e-4b0e-9d0a-2f5f3c1e8b77";
            }
            if (java.util.Collection.class.isAssignableFrom(target)) {
                return "a list";
            }
            return target == String.class ? "a text in quotes" : "an object as documented";
        }
    }
}
