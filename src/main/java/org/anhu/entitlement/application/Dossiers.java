package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anhu.area.Areas;
import org.anhu.entitlement.Policies;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.assessment.Assessments;
import org.anhu.entitlement.eligibility.EligibilityTable;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Refusal;
import org.anhu.people.Elder;
import org.anhu.people.ElderStatus;
import org.anhu.people.Elders;
import org.anhu.people.Household;
import org.anhu.people.Households;

/** Puts together what is known for an application. */
@Singleton
class Dossiers {

    private static final int MOST_ELDERS = 500;

    private final ApplicationRows rows;
    private final Policies policies;
    private final Households households;
    private final Elders elders;
    private final Assessments assessments;
    private final Areas areas;
    private final Clock clock;
    private final ZoneId zone;

    Dossiers(
            ApplicationRows rows,
            Policies policies,
            Households households,
            Elders elders,
            Assessments assessments,
            Areas areas,
            Clock clock,
            ZoneId zone) {
        this.rows = rows;
        this.policies = policies;
        this.households = households;
        this.elders = elders;
        this.assessments = assessments;
        this.areas = areas;
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    Dossier of(ApplicationEntity application) {
        PolicyVersion policy = policy(application);
        long id = application.id;
        List<PublicNotice> notices = rows.of(PublicNoticeEntity.class, id).stream()
                .map(PublicNoticeEntity::toNotice)
                .toList();
        Household household = households.get(new HouseholdId(application.householdId));
        List<Elder> living = living(household);
        Map<ElderId, Integer> assessed = new HashMap<>();
        assessments
                .on(living.stream().map(Elder::id).toList(), today())
                .forEach((elder, assessment) -> assessed.put(elder, assessment.finalLevel()));
        return new Dossier(
                policy,
                household.externalId(),
                living,
                assessed,
                application.elderId == null ? null : new ElderId(application.elderId),
                application.declared,
                referenceDate(application, policy),
                today(),
                rows.of(MaterialEntity.class, id).stream()
                        .map(MaterialEntity::toMaterial)
                        .toList(),
                rows.of(EvidenceEntity.class, id).stream()
                        .map(EvidenceEntity::toEvidence)
                        .toList(),
                rows.of(SurveyEntity.class, id).stream()
                        .map(SurveyEntity::toSurvey)
                        .toList(),
                notices.isEmpty() ? null : notices.get(notices.size() - 1),
                objections(id));
    }

    List<Objection> objections(long application) {
        Map<Long, ResolutionEntity> resolutions = rows.of(ResolutionEntity.class, application).stream()
                .collect(Collectors.toMap(it -> it.id, Function.identity()));
        return rows.of(ObjectionEntity.class, application).stream()
                .map(it -> it.toObjection(resolutions.get(it.id)))
                .toList();
    }

    private PolicyVersion policy(ApplicationEntity application) {
        return law(application)
                .orElseThrow(() -> Refusal.conflict(
                        "policy-not-in-force",
                        "No version of " + application.policyCode + " is in force on " + application.submittedOn(zone)
                                + " any more."));
    }

    /**
     * The version on the reference day, where there is one: a batch is decided by what is law in its month. None where
     * the one of the day of application was ended since.
     */
    Optional<PolicyVersion> law(ApplicationEntity application) {
        return policies.inForce(application.policyCode, application.submittedOn(zone))
                .map(first -> policies.inForce(application.policyCode, referenceDate(application, first))
                        .orElse(first));
    }

    private LocalDate referenceDate(ApplicationEntity application, PolicyVersion policy) {
        LocalDate submitted = application.submittedOn(zone);
        EligibilityTable table = policy.eligibility();
        YearMonth batch = application.batchMonth();
        if (table == null) {
            return submitted;
        }
        return batch == null ? table.referenceDate(submitted) : table.referenceDate(submitted, batch);
    }

    /** Who lives in a household and has not died. */
    private List<Elder> living(Household household) {
        AreaId area = household.areaId();
        return elders.list(areas.get(area), null, household.id(), ElderStatus.ACTIVE, PageRequest.of(0, MOST_ELDERS))
                .items();
    }
}
