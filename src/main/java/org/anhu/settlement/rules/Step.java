package org.anhu.settlement.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One rule that made an amount, with everything that it was applied to. Amounts that are not whole fen stand as
 * fractions, {@code 2924/3}.
 *
 * @param rule its name: {@link Steps} holds them all
 * @param values sorted by name, so that two machines write the same text
 */
public record Step(String rule, Map<String, String> values) {

    public Step {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** A step from names and values in turn; values that are null are left out. */
    static Step of(String rule, @Nullable Object... namesAndValues) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                values.put(String.valueOf(namesAndValues[i]), value.toString());
            }
        }
        return new Step(rule, values);
    }

    /** @throws IllegalStateException if the step has no such value */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("step " + rule + " without " + name + ": " + values);
        }
        return value;
    }

    /** What a limit was asked in a period, what it had left, and what it let through. */
    public record Cut(String asked, String left, String granted) {

        static final String NAME = "cut ";

        String text() {
            return asked + " asked, " + left + " left, " + granted + " granted";
        }

        private static Cut of(String text) {
            String[] parts = text.split(" asked, | left, | granted", -1);
            return new Cut(parts[0], parts[1], parts[2]);
        }
    }

    /** Of a limit: the periods in which it cut something, in their order. */
    public List<Cut> cuts() {
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(Cut.NAME))
                .map(value -> Cut.of(value.getValue()))
                .toList();
    }

    /** @throws IllegalStateException if the step has no such value */
    public long number(String name) {
        return Long.parseLong(text(name));
    }
}
