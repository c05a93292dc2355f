package org.anhu.entitlement.eligibility;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a household or an elder: flags as Boolean, numbers and fen as Long, codes as String, days as
 * LocalDate. What is not in it is not known.
 */
@JsonDeserialize(using = Facts.FromTree.class)
public final class Facts {

    private final Map<Fact, Object> values;

    private Facts(Map<Fact, Object> values) {
        this.values = values;
    }

    /** For Jackson. */
    static final class FromTree extends TreeReader<Facts> {
        FromTree() {
            super(Facts.class);
        }

        @Override
        Facts read(JsonNode json) {
            return Facts.read(json);
        }
    }

    public static Facts none() {
        return new Facts(new EnumMap<>(Fact.class));
    }

    /** These and one more; a null is not known, and leaves it out. @throws IllegalArgumentException for a wrong type */
    public Facts with(Fact fact, @Nullable Object value) {
        Map<Fact, Object> more = new EnumMap<>(Fact.class);
        more.putAll(values);
        more.remove(fact);
        if (value != null) {
            more.put(fact, checked(fact, value));
        }
        return new Facts(more);
    }

    /** These and those; what both know, as those say. */
    public Facts and(Facts later) {
        Map<Fact, Object> both = new EnumMap<>(Fact.class);
        both.putAll(values);
        both.putAll(later.values);
        return new Facts(both);
    }

    /** Reads {@code {"age": ..}}. @throws org.anhu.kernel.Refusal with everything that is no fact or has a wrong value */
    static Facts read(JsonNode json) {
        Findings findings = new Findings();
        Map<Fact, Object> read = new EnumMap<>(Fact.class);
        if (findings.check(json.isObject(), "", "not-an-object", "Send an object of facts.", null)) {
            json.properties().forEach(field -> {
                String pointer = "/" + field.getKey();
                Fact fact = Fact.named(field.getKey()).orElse(null);
                if (findings.check(fact != null, pointer, "unknown-fact", names(), field.getKey())
                        && fact != null
                        && !field.getValue().isNull()) {
                    Object value = value(fact, field.getValue());
                    findings.check(value != null, pointer, "wrong-value", expected(fact), text(field.getValue()));
                    if (value != null) {
                        read.put(fact, value);
                    }
                }
            });
        }
        findings.refuseIfAny();
        return new Facts(read);
    }

    @Nullable Object get(Fact fact) {
        return values.get(fact);
    }

    boolean has(Fact fact) {
        return values.containsKey(fact);
    }

    java.util.Set<Fact> known() {
        return values.keySet();
    }

    /** By name, dates as text. */
    @JsonValue
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        values.forEach(
                (fact, value) -> json.put(fact.jsonName(), value instanceof LocalDate ? value.toString() : value));
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Facts" + values.keySet(); // no person in a log
    }

    /** The value that a fact may have, from JSON; null if it is none. */
    static @Nullable Object value(Fact fact, JsonNode json) {
        return switch (fact.type()) {
            case FLAG -> json.isBoolean() ? json.booleanValue() : null;
            case NUMBER, FEN -> json.isIntegralNumber() && json.canConvertToLong() ? json.longValue() : null;
            case CODE -> json.isTextual() && fact.codes().contains(json.textValue()) ? json.textValue() : null;
            case DATE -> date(json);
        };
    }

    static String expected(Fact fact) {
        return switch (fact.type()) {
            case FLAG -> "Send true or false.";
            case NUMBER -> "Send a whole number in digits 0-9, without quotes.";
            case FEN -> "Send whole fen (1 yuan is 100 fen) in digits 0-9, without quotes.";
            case CODE -> "Send one of " + fact.codes() + ".";
            case DATE -> "Send a date as 2026-11-30.";
        };
    }

    private static String names() {
        return "There is no such fact; there are " + String.join(", ", Fact.NAMES) + ".";
    }

    static @Nullable String text(JsonNode json) {
        return json.isValueNode() ? json.asText() : null;
    }

    private static @Nullable LocalDate date(JsonNode json) {
        try {
            return json.isTextual() ? LocalDate.parse(json.textValue()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Object checked(Fact fact, Object value) {
        Object plain = value instanceof Money money
                ? Long.valueOf(money.fen())
                : value instanceof Integer number
                        ? Long.valueOf(number)
                        : value instanceof Enum<?> code ? code.name() : value;
        boolean fits = switch (fact.type()) {
            case FLAG -> plain instanceof Boolean;
            case NUMBER, FEN -> plain instanceof Long;
            case CODE -> plain instanceof String && fact.codes().contains(plain);
            case DATE -> plain instanceof LocalDate;
        };
        if (!fits) {
            throw new IllegalArgumentException(fact + " cannot be " + plain);
        }
        return plain;
    }
}
