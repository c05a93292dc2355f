package org.anhu.settlement.pay;

import java.time.YearMonth;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PayRuleId;
import org.anhu.people.CaregiverKind;
import org.jspecify.annotations.Nullable;

/** A rate of pay, dated, with the document it rests on; the fields are those of {@link PayRuleDetails}. */
public record PayRule(
        PayRuleId id,
        AreaId areaId,
        PayComponent component,
        CaregiverKind kind,
        @Nullable String key,
        Money amountFen,
        @Nullable Integer mostUnits,
        boolean byContractDays,
        int roadPercent,
        Fund fund,
        YearMonth from,
        @Nullable YearMonth to,
        String legalBasis) {}
