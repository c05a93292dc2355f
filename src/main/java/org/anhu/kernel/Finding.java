package org.anhu.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with an input.
 *
 * @param pointer RFC 6901 pointer to the field in the request body, "" for the whole of it
 * @param code stable, in kebab case, for programs
 * @param detail a sentence for people that says what to do
 * @param value what was sent, as text; null where nothing was
 */
public record Finding(
        String pointer,
        String code,
        String detail,
        @Nullable String value) {

    /** The same finding one level further out, where the object stands at {@code prefix}. */
    public Finding under(String prefix) {
        return prefix.isEmpty() ? this : new Finding(prefix + pointer, code, detail, value);
    }
}
