package org.anhu.settlement.cash;

import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.CashEntryId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a household's cash ledger.
 *
 * @param position 1, 2, ... in the household's book
 * @param balanceFen after it
 * @param caregiverId who had the money in hand; null where the office entered it
 * @param reversesId the entry it takes back
 * @param confirmation the household's last word on it; null while nobody was asked
 */
public record CashEntry(
        CashEntryId id,
        HouseholdId householdId,
        int position,
        LocalDate date,
        CashKind kind,
        Money amountFen,
        Money balanceFen,
        String purpose,
        @Nullable String receipt,
        @Nullable CaregiverId caregiverId,
        @Nullable CashEntryId reversesId,
        String enteredBy,
        Instant enteredAt,
        @Nullable CashConfirmation confirmation) {}
