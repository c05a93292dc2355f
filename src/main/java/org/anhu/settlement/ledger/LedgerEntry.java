package org.anhu.settlement.ledger;

import java.time.Instant;
import java.time.YearMonth;
import org.anhu.kernel.Money;
import org.anhu.kernel.SettlementId;

/**
 * One side of a transaction.
 *
 * @param lineId the settlement line it follows from
 * @param amountFen debit positive, credit negative; the entries of a transaction add up to zero
 */
public record LedgerEntry(
        long id,
        long transactionId,
        SettlementId runId,
        long lineId,
        Instant bookedAt,
        YearMonth month,
        String account,
        Money amountFen,
        String text) {}
