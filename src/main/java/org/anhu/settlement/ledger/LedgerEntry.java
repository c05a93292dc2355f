package org.anhu.settlement.ledger;

import java.time.Instant;
import java.time.YearMonth;
import org.anhu.kernel.Money;
import org.anhu.kernel.SettlementId;
import org.jspecify.annotations.Nullable;

/**
 * One side of a transaction: fen or minutes, debit positive, credit negative; those of a transaction add up to zero.
 *
 * @param runId of settled lines
 * @param lineId the settlement line it follows from, if it follows from one
 * @param reverses the transaction that this one takes back
 */
public record LedgerEntry(
        long id,
        long transactionId,
        @Nullable SettlementId runId,
        @Nullable Long lineId,
        Instant bookedAt,
        YearMonth month,
        String account,
        @Nullable Money amountFen,
        @Nullable Long minutes,
        String text,
        @Nullable Long reverses) {}
