package org.anhu.settlement.pay;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PayRuleId;
import org.anhu.people.CaregiverKind;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Entity(name = "PayRule")
@Table(name = "pay_rule")
class PayRuleEntity {

    private static final int STRAIGHT = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long areaId;

    @Enumerated(EnumType.STRING)
    PayComponent component;

    @Enumerated(EnumType.STRING)
    CaregiverKind kind;

    String key;
    long amountFen;
    Integer mostUnits;
    boolean byContractDays;
    int roadPercent;

    @Enumerated(EnumType.STRING)
    Fund fund;

    LocalDate fromMonth;
    LocalDate toMonth;
    String legalBasis;

    @Version
    int version;

    void take(PayRuleDetails details) {
        areaId = details.areaId().value();
        component = details.component();
        kind = details.kind();
        key = details.key();
        amountFen = details.amountFen().fen();
        mostUnits = details.mostUnits();
        byContractDays = Boolean.TRUE.equals(details.byContractDays());
        roadPercent = details.roadPercent() == null ? STRAIGHT : details.roadPercent();
        fund = details.fund();
        fromMonth = details.from().atDay(1);
        toMonth = details.to() == null ? null : details.to().atDay(1);
        legalBasis = details.legalBasis();
    }

    PayRule toRule() {
        return new PayRule(
                new PayRuleId(id),
                new AreaId(areaId),
                component,
                kind,
                key,
                new Money(amountFen),
                mostUnits,
                byContractDays,
                roadPercent,
                fund,
                YearMonth.from(fromMonth),
                toMonth == null ? null : YearMonth.from(toMonth),
                legalBasis);
    }
}
