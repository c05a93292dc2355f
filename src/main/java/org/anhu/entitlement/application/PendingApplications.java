package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.hibernate.Session;

/** Applications on their way, for whoever waits for their awards. A read model. */
@Singleton
@Transactional
public class PendingApplications {

    private static final String PENDING = """
            select a.id, a.external_id, a.household_id, a.elder_id, a.policy_code, a.state, (
                select n.last_day from application_notice n where n.application_id = a.id order by n.id desc limit 1)
            from application a
            where a.household_id = any(:households) and a.state not in ('APPROVED', 'REFUSED', 'WITHDRAWN')
            order by a.submitted_at, a.id
            """;

    private final Session database;

    PendingApplications(Session database) {
        this.database = database;
    }

    /** Those of each household, in the order in which they came; a household that has none is left out. */
    public Map<HouseholdId, List<PendingApplication>> of(Collection<HouseholdId> households) {
        return database
                .createNativeQuery(PENDING, Object[].class)
                .setParameter(
                        "households",
                        households.stream().map(HouseholdId::value).toArray(Long[]::new))
                .getResultList()
                .stream()
                .map(PendingApplications::pending)
                .collect(Collectors.groupingBy(PendingApplication::householdId));
    }

    private static PendingApplication pending(Object[] row) {
        return new PendingApplication(
                new ApplicationId((Long) row[0]),
                (String) row[1],
                new HouseholdId((Long) row[2]),
                row[3] == null ? null : new ElderId((Long) row[3]),
                (String) row[4],
                ApplicationState.valueOf((String) row[5]),
                row[6] == null ? null : Days.of(row[6]));
    }
}
