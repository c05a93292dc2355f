package org.anhu.settlement.cash;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the household said of an entry, and who wrote it down. */
public record CashConfirmation(
        CashOutcome outcome,
        CashWitness by,
        LocalDate on,
        @Nullable String reason,
        String recordedBy,
        Instant recordedAt) {}
