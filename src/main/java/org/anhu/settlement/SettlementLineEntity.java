package org.anhu.settlement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PolicyVersionId;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.Step;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "SettlementLine")
@Table(name = "settlement_line")
class SettlementLineEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long runId;
    int position;
    long householdId;
    String household;

    @Enumerated(EnumType.STRING)
    Payer payer;

    Long awardId;
    String award;
    LocalDate month;
    String tier;
    Long policyVersionId;
    String policyCode;
    int policyVersion;
    int visitsDue;
    int visitsVerified;
    int minutes;
    long grossFen;
    long amountFen;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Step> steps;

    Long adjustsRunId;

    SettlementLine toLine() {
        Line line = new Line(
                new HouseholdId(householdId),
                household,
                payer,
                awardId == null ? null : new AwardId(awardId),
                award,
                tier,
                policyVersionId == null ? null : new PolicyVersionId(policyVersionId),
                policyCode,
                policyVersion,
                YearMonth.from(month),
                visitsDue,
                visitsVerified,
                minutes,
                new Money(grossFen),
                new Money(amountFen),
                steps);
        return new SettlementLine(id, position, adjustsRunId == null ? null : new SettlementId(adjustsRunId), line);
    }
}
