package org.anhu.settlement.dispute;

import java.time.Instant;
import org.anhu.kernel.DisputeId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.SettlementId;
import org.jspecify.annotations.Nullable;

/**
 * What a family says against a draft.
 *
 * @param position of the line; null for the household's statement as a whole
 * @param outcome null while nobody has decided
 */
public record Dispute(
        DisputeId id,
        SettlementId runId,
        HouseholdId householdId,
        @Nullable Integer position,
        DisputeSpeaker by,
        String reason,
        String raisedBy,
        Instant raisedAt,
        @Nullable DisputeOutcome outcome,
        @Nullable String decisionReason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
