package org.anhu.settlement.pay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.people.CaregiverKind;
import org.jspecify.annotations.Nullable;

/**
 * All that a caregiver's month is paid from.
 *
 * @param contractTo last day, null for one without end
 * @param certificates skill and level of those valid on the month's first day, as in CARE/3
 * @param facts the recorded post, grade and award of the month
 * @param rules those in force for this caregiver's kind and area in the month: one a component and key
 * @param visits done and verified, by time
 */
public record PayInputs(
        CaregiverKind kind,
        YearMonth month,
        LocalDate contractFrom,
        @Nullable LocalDate contractTo,
        Set<String> certificates,
        Map<PayComponent, String> facts,
        List<PayRule> rules,
        List<PaidVisit> visits) {

    public PayInputs {
        certificates = Set.copyOf(certificates);
        facts = Map.copyOf(facts);
        rules = List.copyOf(rules);
        visits = List.copyOf(visits);
    }

    /** Days of the month that the contract covers. */
    int contractDays() {
        LocalDate first = contractFrom.isAfter(month.atDay(1)) ? contractFrom : month.atDay(1);
        LocalDate last =
                contractTo != null && contractTo.isBefore(month.atEndOfMonth()) ? contractTo : month.atEndOfMonth();
        return last.isBefore(first) ? 0 : last.getDayOfMonth() - first.getDayOfMonth() + 1;
    }

    int careMinutes() {
        return visits.stream().mapToInt(PaidVisit::minutes).sum();
    }
}
