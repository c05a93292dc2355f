package org.anhu.settlement;

import java.time.YearMonth;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.SettlementId;
import org.jspecify.annotations.Nullable;

/**
 * How far a street is with a month.
 *
 * @param runId the run that stands, null while the month is open
 */
public record Period(
        AreaId areaId,
        String street,
        YearMonth month,
        PeriodState state,
        @Nullable SettlementId runId) {}
