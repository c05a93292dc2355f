package org.anhu.settlement;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PolicyVersionId;
import org.anhu.settlement.rules.Line;
import org.hibernate.annotations.Immutable;
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
    long awardId;
    String award;
    LocalDate month;
    String tier;
    long policyVersionId;
    String policyCode;
    int policyVersion;
    int visitsDue;
    int visitsVerified;
    int daysEntitled;
    int daysInMonth;
    int parts;
    int partsInMonth;
    long rateFen;
    long amountFen;
    String rule;

    void take(SettlementRunEntity run, int place, Line line) {
        runId = run.id;
        position = place;
        month = run.month;
        householdId = line.householdId().value();
        household = line.household();
        awardId = line.awardId().value();
        award = line.award();
        tier = line.tier();
        policyVersionId = line.policyVersionId().value();
        policyCode = line.policyCode();
        policyVersion = line.policyVersion();
        visitsDue = line.visitsDue();
        visitsVerified = line.visitsVerified();
        daysEntitled = line.daysEntitled();
        daysInMonth = line.daysInMonth();
        parts = line.parts();
        partsInMonth = line.partsInMonth();
        rateFen = line.rateFen().fen();
        amountFen = line.amountFen().fen();
        rule = line.rule();
    }

    SettlementLine toLine() {
        Line line = new Line(
                new HouseholdId(householdId),
                household,
                new AwardId(awardId),
                award,
                tier,
                new PolicyVersionId(policyVersionId),
                policyCode,
                policyVersion,
                visitsDue,
                visitsVerified,
                daysEntitled,
                daysInMonth,
                parts,
                partsInMonth,
                new Money(rateFen),
                new Money(amountFen),
                rule);
        return new SettlementLine(id, position, line);
    }
}
