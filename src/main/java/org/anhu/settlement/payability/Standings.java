package org.anhu.settlement.payability;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.entitlement.Awards;
import org.anhu.entitlement.Policies;
import org.anhu.entitlement.application.DueRecheck;
import org.anhu.entitlement.application.PendingApplications;
import org.anhu.entitlement.application.Rechecks;
import org.anhu.entitlement.assessment.Assessment;
import org.anhu.entitlement.assessment.Assessments;
import org.anhu.entitlement.eligibility.EligibilityTable;
import org.anhu.entitlement.eligibility.Fact;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;

/** Asks entitlement how it stands with whoever is to be visited. */
@Singleton
class Standings {

    private final Awards awards;
    private final Policies policies;
    private final PendingApplications applications;
    private final Assessments assessments;
    private final Rechecks rechecks;
    private final Clock clock;

    Standings(
            Awards awards,
            Policies policies,
            PendingApplications applications,
            Assessments assessments,
            Rechecks rechecks,
            Clock clock) {
        this.awards = awards;
        this.policies = policies;
        this.applications = applications;
        this.assessments = assessments;
        this.rechecks = rechecks;
        this.clock = clock;
    }

    /** @param to the last day that is asked about */
    Standing of(Area street, Collection<PlannedVisit> visits, LocalDate to) {
        Set<HouseholdId> households =
                visits.stream().map(PlannedVisit::householdId).collect(Collectors.toSet());
        Set<ElderId> elders = visits.stream().map(PlannedVisit::elderId).collect(Collectors.toSet());
        LocalDate today = LocalDate.now(clock);
        Map<ElderId, LocalDate> assessedTo = assessments.latest(elders, today).values().stream()
                .collect(Collectors.toMap(Assessment::elderId, Assessment::expiresOn));
        return new Standing(
                today,
                awards.of(households),
                applications.of(households, today),
                assessedTo,
                byLevel(),
                rechecks.due(street, to).stream().collect(Collectors.toMap(DueRecheck::awardId, DueRecheck::dueOn)));
    }

    private Set<String> byLevel() {
        return policies.all().stream()
                .filter(policy -> {
                    EligibilityTable table = policy.eligibility();
                    return table != null && table.asks(Fact.ASSESSED_LEVEL);
                })
                .map(policy -> policy.code())
                .collect(Collectors.toSet());
    }
}
