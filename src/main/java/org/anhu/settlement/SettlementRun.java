package org.anhu.settlement;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Money;
import org.anhu.kernel.SettlementId;

/**
 * A street's month as it was settled by one attempt; another can follow only when this one was withdrawn.
 *
 * @param street external id of the street then
 * @param attempt 1, 2, ... of this street and month
 * @param state of the month by this run: OPEN again if it was withdrawn
 * @param totalFen of all lines, adjustments of earlier months included
 * @param visitsSettled verified visits of the month that its lines count
 * @param visitsWithoutAward verified visits of households without an award; they are carried over
 * @param visitsLate visits of earlier months that were proved after their run, and are counted here
 * @param visitsTakenBack visits of earlier months that their run had counted, and that were corrected since
 * @param watermark everything proved until then is in it, nothing that was proved later
 * @param policies the versions that were in force, as {@code DL-SHK v1}
 * @param inputsHash SHA-256 of everything it was made from; the same inputs have the same hash on any machine
 * @param outputHash SHA-256 of its lines
 * @param build what calculated it
 * @param decisions what was decided about it, in order
 */
public record SettlementRun(
        SettlementId id,
        AreaId areaId,
        String street,
        YearMonth month,
        int attempt,
        PeriodState state,
        Money totalFen,
        int lines,
        int visitsSettled,
        int visitsWithoutAward,
        int visitsLate,
        int visitsTakenBack,
        Instant watermark,
        List<String> policies,
        String inputsHash,
        String outputHash,
        String createdBy,
        Instant createdAt,
        String build,
        List<SettlementDecision> decisions) {

    public SettlementRun {
        policies = List.copyOf(policies);
        decisions = List.copyOf(decisions);
    }
}
