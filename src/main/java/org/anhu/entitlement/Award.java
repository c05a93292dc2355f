package org.anhu.entitlement;

import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * A household's right to a tier of a policy, from day to day. Two awards of one household under one policy never share
 * a day.
 *
 * @param areaId where the household lives; its street pays
 * @param to the last day, included; null while no end is known
 */
public record Award(
        AwardId id,
        String externalId,
        HouseholdId householdId,
        AreaId areaId,
        String policyCode,
        String tier,
        LocalDate from,
        @Nullable LocalDate to,
        String reason,
        String decidedBy) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
