package org.anhu.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was decided about an award, each time it was made or changed. */
public record AwardDecision(
        Instant decidedAt,
        String decidedBy,
        String tier,
        LocalDate from,
        @Nullable LocalDate to,
        String reason) {}
