package org.anhu.settlement.release;

import java.time.Instant;
import org.anhu.kernel.Money;
import org.anhu.kernel.SettlementId;

/**
 * What is to be paid for a run: made once, the same ever after.
 *
 * @param sha256 of the file
 */
public record PaymentOrder(
        SettlementId runId, int payees, Money totalFen, String sha256, String madeBy, Instant madeAt) {}
