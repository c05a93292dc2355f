package org.anhu.entitlement.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.PolicyVersionId;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, by whom, and everything that it was decided on: each clause of the policy with the value it saw.
 *
 * @param facts as they stood in that moment
 * @param evaluation the whole trace; empty where the policy has no table
 * @param awardId null where it was refused
 */
public record ApplicationDecision(
        ApplicationId applicationId,
        boolean approved,
        @Nullable String tier,
        PolicyVersionId policyVersionId,
        LocalDate referenceDate,
        JsonNode facts,
        JsonNode evaluation,
        @Nullable AwardId awardId,
        @Nullable LocalDate recheckOn,
        String reason,
        String decidedBy,
        Instant decidedAt) {}
