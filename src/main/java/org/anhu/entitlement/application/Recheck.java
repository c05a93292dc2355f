package org.anhu.entitlement.application;

import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.AwardId;
import org.jspecify.annotations.Nullable;

/**
 * 复查: a second look at an award, and what came of it (S2-12).
 *
 * @param newAwardId the award under the new tier, where it CHANGES
 */
public record Recheck(
        AwardId awardId,
        LocalDate visitedOn,
        String visitedBy,
        RecheckOutcome outcome,
        @Nullable String tier,
        @Nullable LocalDate from,
        @Nullable AwardId newAwardId,
        @Nullable LocalDate nextDue,
        String reason,
        String decidedBy,
        Instant decidedAt) {}
