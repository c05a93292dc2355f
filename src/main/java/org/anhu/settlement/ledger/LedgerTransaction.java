package org.anhu.settlement.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries that were booked together.
 *
 * @param source what it follows from, where that is no line
 * @param reverses the transaction that it takes back
 */
public record LedgerTransaction(
        long id,
        Instant bookedAt,
        String bookedBy,
        YearMonth month,
        String text,
        @Nullable String source,
        @Nullable Long reverses,
        List<LedgerEntry> entries) {

    public LedgerTransaction {
        entries = List.copyOf(entries);
    }
}
