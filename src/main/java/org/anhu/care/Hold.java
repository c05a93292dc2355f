package org.anhu.care;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.HoldId;
import org.jspecify.annotations.Nullable;

/**
 * A stop of an elder's needs, most often for a stay in hospital.
 *
 * @param takenBackFrom the first day with care again; null while the hold stands
 */
public record Hold(
        HoldId id,
        @JsonUnwrapped HoldDetails details,
        @Nullable LocalDate takenBackFrom,
        @Nullable Instant takenBackAt) {}
