package org.anhu.settlement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.anhu.kernel.HouseholdId;
import org.anhu.people.Household;
import org.anhu.people.Households;
import org.anhu.settlement.rules.HouseholdMonth;
import org.anhu.settlement.rules.MonthInputs;
import org.anhu.settlement.rules.ServedVisit;
import org.anhu.visits.Payable;
import org.anhu.visits.Payables;

/** Brings together what a street's month is settled from. */
@Singleton
class StreetMonths {

    private final Awards awards;
    private final Policies policies;
    private final Households households;
    private final CareMonths care;
    private final Payables payables;

    StreetMonths(Awards awards, Policies policies, Households households, CareMonths care, Payables payables) {
        this.awards = awards;
        this.policies = policies;
        this.households = households;
        this.care = care;
        this.payables = payables;
    }

    /** As it would be settled now; changes nothing. */
    MonthInputs look(Area street, YearMonth month) {
        return gather(street, month, awards.active(street, month), payables.verified(street, month));
    }

    /** Marks the visits that count as settled and brings exactly these. */
    MonthInputs take(Area street, YearMonth month) {
        List<Award> active = awards.active(street, month);
        Set<HouseholdId> entitled = active.stream().map(Award::householdId).collect(Collectors.toSet());
        return gather(street, month, active, payables.settle(street, month, entitled));
    }

    private MonthInputs gather(
            Area street, YearMonth month, List<Award> active, Map<HouseholdId, List<Payable>> verified) {
        List<PolicyVersion> inForce = inForce(month, active);
        boolean holdsMatter = inForce.stream().anyMatch(policy -> policy.holdRule() == HoldRule.PRO_RATA);
        Map<HouseholdId, Set<LocalDate>> held = holdsMatter ? care.held(street, month) : Map.of();
        Map<HouseholdId, Map<LocalDate, Integer>> due = care.due(street, month);
        Map<HouseholdId, List<Award>> byHousehold =
                active.stream().collect(Collectors.groupingBy(Award::householdId, TreeMap::new, Collectors.toList()));
        Map<HouseholdId, Household> names = households.byIds(byHousehold.keySet());
        List<HouseholdMonth> entitled = new ArrayList<>();
        byHousehold.forEach((id, ofHousehold) -> entitled.add(new HouseholdMonth(
                id,
                Objects.requireNonNull(names.get(id)).externalId(),
                ofHousehold,
                held.getOrDefault(id, Set.of()),
                due.getOrDefault(id, Map.of()),
                visits(verified.getOrDefault(id, List.of())),
                List.of())));
        return new MonthInputs(street.externalId(), month, inForce, entitled);
    }

    private static List<ServedVisit> visits(List<Payable> payables) {
        return payables.stream()
                .map(visit -> new ServedVisit(
                        visit.elderId(),
                        visit.elder(),
                        visit.date(),
                        visit.start(),
                        visit.serviceCode(),
                        visit.minutes(),
                        visit.caregiverKind()))
                .toList();
    }

    private List<PolicyVersion> inForce(YearMonth month, List<Award> active) {
        Set<String> codes = active.stream().map(Award::policyCode).collect(Collectors.toSet());
        return policies.all().stream()
                .filter(policy -> codes.contains(policy.code()))
                .filter(policy -> !policy.validFrom().isAfter(month.atEndOfMonth()))
                .filter(policy -> policy.validTo() == null || !policy.validTo().isBefore(month.atDay(1)))
                .toList();
    }
}
