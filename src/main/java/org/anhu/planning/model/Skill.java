package org.anhu.planning.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a caregiver can do and may do: an expired certificate is no skill.
 *
 * @param level the higher, the better
 * @param validTo the last valid day; null: without end
 */
public record Skill(
        String code,
        int level,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean validOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }
}
