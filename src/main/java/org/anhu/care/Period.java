package org.anhu.care;

import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Days from a first to a last, both inclusive; without a last, for ever. It may be empty. */
@NullMarked
record Period(LocalDate from, @Nullable LocalDate to) {

    boolean contains(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
}
