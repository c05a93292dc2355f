package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;

/** Applications on their way, for whoever waits for their awards. */
@Singleton
@Transactional
public class PendingApplications {

    private final ApplicationRepository repository;

    PendingApplications(ApplicationRepository repository) {
        this.repository = repository;
    }

    /**
     * Those of each household as they stand on that day, in the order in which they came; a household that has none is
     * left out.
     */
    public Map<HouseholdId, List<PendingApplication>> of(Collection<HouseholdId> households, LocalDate day) {
        List<Long> ids = households.stream().map(HouseholdId::value).toList();
        return repository
                .find(
                        "householdId in ?1 and state not in ?2 order by submittedAt, id",
                        ids,
                        List.copyOf(ApplicationState.FINAL))
                .stream()
                .map(application -> pending(application, day))
                .collect(Collectors.groupingBy(PendingApplication::householdId));
    }

    private static PendingApplication pending(ApplicationEntity application, LocalDate day) {
        return new PendingApplication(
                new ApplicationId(application.id),
                application.externalId,
                new HouseholdId(application.householdId),
                application.elderId == null ? null : new ElderId(application.elderId),
                application.policyCode,
                application.stateOn(day),
                application.noticeEnds);
    }
}
