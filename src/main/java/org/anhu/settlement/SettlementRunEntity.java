package org.anhu.settlement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Money;
import org.anhu.kernel.SettlementId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "SettlementRun")
@Table(name = "settlement_run")
class SettlementRunEntity {

    /** Drawn before the lines, which name it and are written first. */
    @Id
    Long id;

    long areaId;
    String street;
    LocalDate month;
    int attempt;
    String createdBy;
    Instant createdAt;
    Instant watermark;
    String build;
    String policies;
    long totalFen;
    int lines;
    int visitsSettled;
    int visitsWithoutAward;
    int visitsLate;
    int visitsTakenBack;
    String inputsHash;
    String outputHash;

    YearMonth yearMonth() {
        return YearMonth.from(month);
    }

    /** What the decisions have made of the month. */
    static PeriodState state(List<SettlementDecision> decisions) {
        return decisions.isEmpty()
                ? PeriodState.CLOSING
                : decisions.get(decisions.size() - 1).decision().leadsTo();
    }

    SettlementRun toRun(List<SettlementDecision> decisions) {
        return new SettlementRun(
                new SettlementId(id),
                new AreaId(areaId),
                street,
                yearMonth(),
                attempt,
                state(decisions),
                new Money(totalFen),
                lines,
                visitsSettled,
                visitsWithoutAward,
                visitsLate,
                visitsTakenBack,
                watermark,
                policies.isEmpty() ? List.of() : List.of(policies.split(", ", -1)),
                inputsHash,
                outputHash,
                createdBy,
                createdAt,
                build,
                decisions);
    }
}
