package org.anhu.settlement.pay;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PayStatementId;
import org.anhu.people.CaregiverKind;
import org.jspecify.annotations.Nullable;

/**
 * What a caregiver is paid for a month, with every visit it was counted from.
 *
 * @param caregiver external id
 * @param revision 1, 2, ...: what turned out otherwise later makes the next one
 * @param differenceFen to the revision before: what is to be paid now
 * @param timeBankMinutes credited to a volunteer, who gets no money
 * @param hash SHA-256 of lines and visits
 * @param createdBy the maker, who does not approve it
 * @param approvedBy null for a draft
 */
public record PayStatement(
        PayStatementId id,
        CaregiverId caregiverId,
        String caregiver,
        AreaId areaId,
        CaregiverKind kind,
        YearMonth month,
        int revision,
        Money totalFen,
        Money differenceFen,
        int timeBankMinutes,
        int careMinutes,
        List<PayLine> lines,
        List<PaidVisit> visits,
        String hash,
        String createdBy,
        Instant createdAt,
        PayState state,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {

    public PayStatement {
        lines = List.copyOf(lines);
        visits = List.copyOf(visits);
    }
}
