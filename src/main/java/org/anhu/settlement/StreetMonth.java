package org.anhu.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.care.DueVisits;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.kernel.Grouped;
import org.anhu.kernel.HouseholdId;
import org.anhu.settlement.price.ServicePrice;
import org.anhu.settlement.rules.HouseholdMonth;
import org.anhu.settlement.rules.PastUse;
import org.anhu.settlement.rules.ServedVisit;
import org.anhu.settlement.rules.Terms;
import org.anhu.visits.Payable;

/** The households of a street's month that have an award, in the order of their external ids, read as they are asked for. */
final class StreetMonth implements Iterator<HouseholdMonth>, AutoCloseable {

    private final YearMonth month;
    private final List<PolicyVersion> policies;
    private final List<ServicePrice> prices;
    private final Map<String, HouseholdId> entitled;
    private final Map<HouseholdId, List<Award>> awards;
    private final Map<HouseholdId, Set<LocalDate>> held;
    private final Map<HouseholdId, List<PastUse>> past;
    private final Grouped<DueVisits> due;
    private final Grouped<Payable> verified;
    private final Iterator<Map.Entry<String, HouseholdId>> rest;
    private int visitsElsewhere;

    StreetMonth(
            YearMonth month,
            List<PolicyVersion> policies,
            List<ServicePrice> prices,
            Map<String, HouseholdId> entitled,
            Map<HouseholdId, List<Award>> awards,
            Map<HouseholdId, Set<LocalDate>> held,
            Map<HouseholdId, List<PastUse>> past,
            Grouped<DueVisits> due,
            Grouped<Payable> verified) {
        this.month = month;
        this.policies = policies;
        this.prices = prices;
        this.entitled = entitled;
        this.awards = awards;
        this.held = held;
        this.past = past;
        this.due = due;
        this.verified = verified;
        rest = entitled.entrySet().iterator();
    }

    YearMonth month() {
        return month;
    }

    List<PolicyVersion> policies() {
        return policies;
    }

    List<ServicePrice> prices() {
        return prices;
    }

    Terms terms() {
        return new Terms(policies, prices);
    }

    Collection<HouseholdId> entitled() {
        return entitled.values();
    }

    /** Verified visits of households that have no award; complete when all households were read. */
    int visitsWithoutAward() {
        return visitsElsewhere;
    }

    @Override
    public boolean hasNext() {
        boolean more = rest.hasNext();
        if (!more) {
            passOver(null);
        }
        return more;
    }

    @Override
    public HouseholdMonth next() {
        Map.Entry<String, HouseholdId> household = rest.next();
        String name = household.getKey();
        HouseholdId id = household.getValue();
        passOver(name);
        return new HouseholdMonth(
                id,
                name,
                awards.getOrDefault(id, List.of()),
                held.getOrDefault(id, Set.of()),
                due.of(name).stream().collect(Collectors.toMap(DueVisits::date, DueVisits::visits)),
                verified.of(name).stream().map(StreetMonth::served).toList(),
                past.getOrDefault(id, List.of()));
    }

    private void passOver(@org.jspecify.annotations.Nullable String until) {
        String key = verified.next();
        while (key != null && (until == null || Grouped.compare(key, until) < 0)) {
            for (Payable visit : verified.of(key)) {
                visitsElsewhere += YearMonth.from(visit.date()).equals(month) ? 1 : 0;
            }
            key = verified.next();
        }
        key = due.next();
        while (key != null && (until == null || Grouped.compare(key, until) < 0)) {
            due.of(key);
            key = due.next();
        }
    }

    private static ServedVisit served(Payable visit) {
        return new ServedVisit(
                visit.elderId(),
                visit.elder(),
                visit.date(),
                visit.start(),
                visit.serviceCode(),
                visit.minutes(),
                visit.caregiverKind());
    }

    @Override
    public void close() {
        try (due;
                verified) {
            // both are closed, whatever one of them says
        }
    }
}
