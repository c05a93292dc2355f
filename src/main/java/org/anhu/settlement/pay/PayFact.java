package org.anhu.settlement.pay;

import java.time.Instant;
import java.time.YearMonth;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.PayFactId;
import org.jspecify.annotations.Nullable;

/** A caregiver's post, grade or one-off award in whole months; the fields are those of {@link PayFactDetails}. */
public record PayFact(
        PayFactId id,
        CaregiverId caregiverId,
        PayComponent component,
        String key,
        YearMonth from,
        @Nullable YearMonth to,
        String basis,
        String recordedBy,
        Instant recordedAt) {}
