package org.anhu.care;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.anhu.calendar.Holidays;
import org.anhu.kernel.ElderId;
import org.anhu.people.ElderStatus;
import org.anhu.people.Elders;

/** Reads what decides about needs besides the care plans, a query for each kind of fact. */
@Singleton
class NeedFacts {

    private final Elders elders;
    private final AgreementRepository agreements;
    private final HoldRepository holds;
    private final Holidays holidays;

    NeedFacts(Elders elders, AgreementRepository agreements, HoldRepository holds, Holidays holidays) {
        this.elders = elders;
        this.agreements = agreements;
        this.holds = holds;
        this.holidays = holidays;
    }

    WantedNeeds wanted(Collection<CarePlan> plans, SortedSet<LocalDate> days) {
        List<Long> elderIds = plans.stream()
                .map(plan -> plan.details().elderId().value())
                .distinct()
                .toList();
        return WantedNeeds.of(plans, days, facts(elderIds), holidays.calendar(days.first(), days.last()));
    }

    private Map<ElderId, ElderFacts> facts(List<Long> ids) {
        Map<Long, List<Period>> agreed = agreements.find("elderId in ?1", ids).stream()
                .collect(Collectors.groupingBy(
                        agreement -> agreement.elderId,
                        Collectors.mapping(AgreementEntity::period, Collectors.toList())));
        Map<Long, List<Period>> held = holds.find("elderId in ?1", ids).stream()
                .collect(Collectors.groupingBy(
                        hold -> hold.elderId, Collectors.mapping(HoldEntity::period, Collectors.toList())));
        Map<ElderId, ElderFacts> facts = new HashMap<>();
        elders.byIds(ids.stream().map(ElderId::new).toList()).forEach((id, elder) -> {
            facts.put(
                    id,
                    new ElderFacts(
                            elder.areaId().value(),
                            gone(elder.status()),
                            elder.statusSince() == null ? LocalDate.MIN : elder.statusSince(),
                            agreed.getOrDefault(id.value(), List.of()),
                            held.getOrDefault(id.value(), List.of())));
        });
        return facts;
    }

    private static Withheld.Reason gone(ElderStatus status) {
        return switch (status) {
            case ACTIVE -> null;
            case DIED -> Withheld.Reason.ELDER_DIED;
            case MOVED -> Withheld.Reason.ELDER_MOVED;
        };
    }
}
