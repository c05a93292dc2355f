package org.anhu.settlement;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.care.CareMonths;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.Awards;
import org.anhu.entitlement.HoldRule;
import org.anhu.entitlement.Policies;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.kernel.Grouped;
import org.anhu.kernel.HouseholdId;
import org.anhu.people.Households;
import org.anhu.settlement.price.Prices;
import org.anhu.settlement.rules.MonthInputs;
import org.anhu.settlement.rules.PastUse;
import org.anhu.settlement.rules.Terms;
import org.anhu.visits.Payables;

/** Brings together what a street's month is settled from. */
@Singleton
class StreetMonths {

    private static final int DAYS_OF_A_WEEK = 7;

    private final Awards awards;
    private final Policies policies;
    private final Households households;
    private final CareMonths care;
    private final Payables payables;
    private final Prices prices;
    private final SettlementLineRepository lines;

    StreetMonths(
            Awards awards,
            Policies policies,
            Households households,
            CareMonths care,
            Payables payables,
            Prices prices,
            SettlementLineRepository lines) {
        this.awards = awards;
        this.policies = policies;
        this.households = households;
        this.care = care;
        this.payables = payables;
        this.prices = prices;
        this.lines = lines;
    }

    /**
     * As it would be settled now, household by household from cursors, so that a month of a million visits needs no
     * more memory than its awards. Close it within the transaction.
     */
    StreetMonth open(Area street, YearMonth month) {
        List<Award> active = awards.active(street, month);
        List<PolicyVersion> inForce = inForce(month, active);
        boolean holdsMatter = inForce.stream().anyMatch(policy -> policy.holdRule() == HoldRule.PRO_RATA);
        Map<HouseholdId, Set<LocalDate>> held = holdsMatter ? care.held(street, month) : Map.of();
        Map<HouseholdId, List<Award>> byHousehold = active.stream().collect(Collectors.groupingBy(Award::householdId));
        Map<HouseholdId, String> names = households.externalIds(byHousehold.keySet());
        Map<String, HouseholdId> inOrder = new TreeMap<>(Grouped::compare);
        names.forEach((id, name) -> inOrder.put(name, id));
        return new StreetMonth(
                month,
                inForce,
                prices.between(month.atDay(1).minusDays(DAYS_OF_A_WEEK), month.atEndOfMonth()),
                inOrder,
                byHousehold,
                held,
                past(month, inForce, byHousehold.keySet()),
                care.due(street, month),
                payables.verified(street, firstDay(month, inForce), month.atEndOfMonth()));
    }

    /** All of it at once, for a look. */
    MonthInputs look(Area street, YearMonth month) {
        try (StreetMonth open = open(street, month)) {
            List<org.anhu.settlement.rules.HouseholdMonth> all = new ArrayList<>();
            open.forEachRemaining(all::add);
            return new MonthInputs(street.externalId(), month, open.policies(), open.prices(), all);
        }
    }

    private List<PolicyVersion> inForce(YearMonth month, List<Award> active) {
        Set<String> codes = active.stream().map(Award::policyCode).collect(Collectors.toSet());
        return policies.all().stream()
                .filter(policy -> codes.contains(policy.code()))
                .filter(policy -> !policy.validFrom().isAfter(month.atEndOfMonth()))
                .toList(); // those that have ended too: cards and weeks ask for what was before
    }

    private static LocalDate firstDay(YearMonth month, List<PolicyVersion> inForce) {
        LocalDate first = month.atDay(1);
        return Terms.askForTheWholeWeek(inForce)
                ? first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : first;
    }

    private Map<HouseholdId, List<PastUse>> past(
            YearMonth month, List<PolicyVersion> inForce, Collection<HouseholdId> of) {
        Set<String> codes = Terms.askForEarlierMonths(inForce);
        return codes.isEmpty() ? Map.of() : lines.past(of, codes, month);
    }
}
