package org.anhu.settlement;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anhu.area.Area;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Money;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.rules.Canonical;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.MonthInputs;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "SettlementRun")
@Table(name = "settlement_run")
class SettlementRunEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long areaId;
    String street;
    LocalDate month;
    String createdBy;
    Instant createdAt;
    String build;
    long totalFen;
    int lines;
    int visitsSettled;
    int visitsWithoutAward;
    String inputsHash;
    String outputHash;

    void take(Area area, MonthInputs inputs, List<Line> made) {
        areaId = area.id().value();
        street = inputs.street();
        month = inputs.month().atDay(1);
        totalFen =
                made.stream().map(Line::paidOut).reduce(Money.ZERO, Money::plus).fen();
        lines = made.size();
        visitsSettled = inputs.households().stream()
                .mapToInt(household -> household.visitsVerified(inputs.month()))
                .sum();
        inputsHash = Canonical.inputsHash(inputs);
        outputHash = Canonical.outputHash(made);
    }

    YearMonth yearMonth() {
        return YearMonth.from(month);
    }

    SettlementRun toRun() {
        return new SettlementRun(
                new SettlementId(id),
                new AreaId(areaId),
                street,
                yearMonth(),
                new Money(totalFen),
                lines,
                visitsSettled,
                visitsWithoutAward,
                inputsHash,
                outputHash,
                createdBy,
                createdAt,
                build);
    }
}
