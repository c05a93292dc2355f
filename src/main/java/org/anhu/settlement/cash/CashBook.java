package org.anhu.settlement.cash;

import java.time.LocalDate;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * A household's cash in a period: opening + in - out = closing, whatever page of the entries is shown. An entry belongs
 * to the day it was entered for; one that takes back stands on the day of what it takes back.
 *
 * @param from first day, null for the beginning
 * @param to last day, null for today's end
 * @param balanceFen now, whatever the period
 * @param withoutReceipt money that was spent without one
 * @param unconfirmed entries nobody of the household was asked about yet
 * @param disputed entries the household's last word on which is no
 */
public record CashBook(
        HouseholdId householdId,
        String household,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Money openingFen,
        Money inFen,
        Money outFen,
        Money closingFen,
        Money balanceFen,
        long withoutReceipt,
        long unconfirmed,
        long disputed,
        Page<CashEntry> entries) {}
