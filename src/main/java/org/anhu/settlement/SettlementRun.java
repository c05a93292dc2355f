package org.anhu.settlement;

import java.time.Instant;
import java.time.YearMonth;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Money;
import org.anhu.kernel.SettlementId;

/**
 * A street's month, settled once and for all.
 *
 * @param street external id of the street then
 * @param visitsSettled verified visits that its lines count
 * @param visitsWithoutAward verified visits of households without an award; they stay open
 * @param inputsHash SHA-256 of everything it was made from; the same inputs have the same hash on any machine
 * @param outputHash SHA-256 of its lines
 * @param build what calculated it
 */
public record SettlementRun(
        SettlementId id,
        AreaId areaId,
        String street,
        YearMonth month,
        Money totalFen,
        int lines,
        int visitsSettled,
        int visitsWithoutAward,
        String inputsHash,
        String outputHash,
        String createdBy,
        Instant createdAt,
        String build) {}
