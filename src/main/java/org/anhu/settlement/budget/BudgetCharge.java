package org.anhu.settlement.budget;

import java.time.Instant;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Money;
import org.anhu.kernel.SettlementId;
import org.jspecify.annotations.Nullable;

/**
 * One charge to a line; rows are only ever added.
 *
 * @param amountFen negative where a charge is taken back, or turns into one that has gone further
 * @param runId the settlement run that charges; null for a charge by hand
 */
public record BudgetCharge(
        long id,
        BudgetLineId lineId,
        ChargeKind kind,
        Money amountFen,
        @Nullable SettlementId runId,
        String text,
        String chargedBy,
        Instant chargedAt) {}
