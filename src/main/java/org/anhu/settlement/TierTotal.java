package org.anhu.settlement;

import org.anhu.kernel.AreaId;
import org.anhu.kernel.Money;
import org.anhu.kernel.SettlementId;

/** What a street's settled month comes to for one tier. */
public record TierTotal(
        SettlementId runId,
        AreaId areaId,
        String street,
        String policyCode,
        String tier,
        long households,
        long visitsDue,
        long visitsVerified,
        Money amountFen) {}
