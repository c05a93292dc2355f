package org.anhu.settlement.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Money;
import org.anhu.kernel.SettlementId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "BudgetCharge")
@Table(name = "budget_charge")
class BudgetChargeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long lineId;

    @Enumerated(EnumType.STRING)
    ChargeKind kind;

    long amountFen;
    Long runId;
    String text;
    String chargedBy;
    Instant chargedAt;

    BudgetCharge toCharge() {
        return new BudgetCharge(
                id,
                new BudgetLineId(lineId),
                kind,
                new Money(amountFen),
                runId == null ? null : new SettlementId(runId),
                text,
                chargedBy,
                chargedAt);
    }
}
