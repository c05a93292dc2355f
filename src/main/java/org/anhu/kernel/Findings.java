package org.anhu.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything wrong with one input, so that the sender hears it all at once. A record's compact constructor
 * makes one, checks its fields and ends with {@link #refuseIfAny()}. Pointers are relative to the record.
 */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    /** Adds a finding unless {@code ok}. Returns {@code ok}, so that a dependent check can be left out. */
    public boolean check(boolean ok, String pointer, String code, String detail, @Nullable Object value) {
        if (!ok) {
            found.add(new Finding(pointer, code, detail, value == null ? null : value.toString()));
        }
        return ok;
    }

    /** The field must be there. */
    public boolean required(String pointer, @Nullable Object value) {
        return check(value != null, pointer, "required", "Send this field; it must not be missing or null.", null);
    }

    /** A text that must be there, not blank, {@code max} characters at most. */
    public boolean text(String pointer, @Nullable String value, int max) {
        return required(pointer, value)
                && value != null
                && check(!value.isBlank(), pointer, "blank", "Send a text that is not blank.", value)
                && optionalText(pointer, value, max);
    }

    /** A text that may be missing. */
    public boolean optionalText(String pointer, @Nullable String value, int max) {
        return value == null
                || (check(
                                value.length() <= max,
                                pointer,
                                "too-long",
                                "Send at most " + max + " characters; these are " + value.length() + ".",
                                null)
                        && check(
                                value.indexOf('\0') < 0, // PostgreSQL stores every character but this one
                                pointer,
                                "null-character",
                                "Send a text without the character U+0000.",
                                null));
    }

    /** A whole number that must be there and lie in [min, max]. */
    public boolean range(String pointer, @Nullable Integer value, int min, int max, String what) {
        return required(pointer, value)
                && value != null
                && check(
                        value >= min && value <= max,
                        pointer,
                        "out-of-range",
                        "Send " + what + " from " + min + " to " + max + ".",
                        value);
    }

    /** A last day, where there is one, must not come before the first. */
    public boolean period(String pointer, java.time.@Nullable LocalDate from, java.time.@Nullable LocalDate to) {
        return from == null
                || to == null
                || check(
                        !to.isBefore(from),
                        pointer,
                        "ends-before-start",
                        "The last day must not be before the first, " + from + ".",
                        to);
    }

    /** Runs a check that refuses by itself, and keeps its findings under {@code pointer}. */
    public <T> @Nullable T attempt(String pointer, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            refusal.findings().forEach(finding -> found.add(finding.under(pointer)));
            return null;
        }
    }

    public void add(Finding finding) {
        found.add(finding);
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }

    /** @throws Refusal 422 with everything found */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Refusal.invalid(found);
        }
    }
}
