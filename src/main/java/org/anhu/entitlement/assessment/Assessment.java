package org.anhu.entitlement.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.ElderId;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of an elder; health data.
 *
 * @param scores by indicator, or by group where only their sums were sent
 * @param level by the total; {@code finalLevel} is what counts
 * @param expiresOn the last day on which it counts
 */
public record Assessment(
        long id,
        ElderId elderId,
        String standard,
        String standardVersion,
        Map<String, Integer> scores,
        int total,
        int level,
        int finalLevel,
        List<RaisedFor> reasons,
        String assessor,
        LocalDate assessedOn,
        LocalDate expiresOn,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt) {}
