package org.anhu.entitlement;

import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * A household's right to a tier of a policy, from day to day, or that of one of its elders. Under one policy the
 * household has one award a day, or each of its elders has one.
 *
 * @param elderId whose it is, where the policy is for persons; null: the household's
 * @param areaId where the household lives; its street pays
 * @param to the last day, included; null while no end is known
 */
public record Award(
        AwardId id,
        String externalId,
        HouseholdId householdId,
        @Nullable ElderId elderId,
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
