package org.anhu.visits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who moved a visit, from what to what; never changed itself. */
public record VisitChange(
        Instant at,
        String changedBy,
        String what,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {}
