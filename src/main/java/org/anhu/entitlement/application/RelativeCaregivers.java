package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.entitlement.eligibility.ClauseTrace;
import org.anhu.entitlement.eligibility.EligibilityTable;
import org.anhu.entitlement.eligibility.Evaluation;
import org.anhu.entitlement.eligibility.RightTrace;
import org.anhu.entitlement.eligibility.Truth;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.RelativePermissionId;
import org.anhu.people.Caregiver;
import org.anhu.people.CaregiverKind;
import org.anhu.people.Caregivers;
import org.jspecify.annotations.Nullable;

/** Relatives who may care for an elder of their own (S3-09): one row a permission, none, no relative. */
@Singleton
@Transactional
public class RelativeCaregivers {

    /** The right of a decision table that has to hold. */
    static final String RIGHT = "RELATIVE_CAREGIVER";

    private final RelativePermissionRepository repository;
    private final ApplicationRepository applications;
    private final ApplicationRows rows;
    private final Progress progress;
    private final Dossiers dossiers;
    private final Caregivers caregivers;
    private final Clock clock;

    RelativeCaregivers(
            RelativePermissionRepository repository,
            ApplicationRepository applications,
            ApplicationRows rows,
            Progress progress,
            Dossiers dossiers,
            Caregivers caregivers,
            Clock clock) {
        this.repository = repository;
        this.applications = applications;
        this.rows = rows;
        this.progress = progress;
        this.dossiers = dossiers;
        this.caregivers = caregivers;
        this.clock = clock;
    }

    /** Every permission of these caregivers, in the order in which they were given; one query. */
    public List<RelativePermission> of(Collection<CaregiverId> relatives) {
        return repository
                .list(
                        "caregiverId in ?1 order by id",
                        relatives.stream().map(CaregiverId::value).toList())
                .stream()
                .map(RelativePermissionEntity::toPermission)
                .toList();
    }

    /** Those of the elders of an area and all below it; filters that are null are left out. */
    public Page<RelativePermission> list(
            Area area, @Nullable ElderId elder, @Nullable CaregiverId caregiver, PageRequest page) {
        return new Query("elderId in (select e.id from Elder e where e." + Areas.WITHIN + ")", "within", area.path())
                .and("elderId = :elder", "elder", elder == null ? null : elder.value())
                .and("caregiverId = :caregiver", "caregiver", caregiver == null ? null : caregiver.value())
                .page(repository, "fromDate, id", page, RelativePermissionEntity::toPermission);
    }

    /**
     * @param by who permits it; never one who surveyed
     * @throws Refusal 404; 409 before both surveys and the notice are over, while an objection is open or one was
     *     upheld, or where the policy gives no such right; 422 for a caregiver who is no relative
     */
    public RelativePermission permit(RelativePermissionDetails details, String by) {
        ApplicationId id = details.applicationId();
        ApplicationEntity application = applications
                .findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("application", id.value()));
        progress.advance(application, by);
        requireEnded(application);
        Dossier dossier = dossiers.of(application);
        requireRight(dossier);
        requirePeople(dossier, details);
        refuseSurveyor(id, by);
        RelativePermissionEntity permission = new RelativePermissionEntity();
        permission.applicationId = id.value();
        permission.elderId = details.elderId().value();
        permission.caregiverId = details.caregiverId().value();
        permission.fromDate = dossier.today();
        permission.reason = details.reason();
        permission.permittedBy = by;
        permission.permittedAt = clock.instant();
        repository.persistAndFlush(permission);
        return permission.toPermission();
    }

    /**
     * Says until when a relative may care.
     *
     * @throws Refusal 404; 409 if an end is known; 422 for a day before the one before the first
     */
    public RelativePermission end(RelativePermissionId id, RelativeEndDetails details, String by) {
        RelativePermissionEntity permission = entity(id);
        if (permission.lastDay != null) {
            throw Refusal.conflict(
                    "ended-already",
                    "It ends with " + permission.lastDay + ". Whoever may care again needs a new application.");
        }
        if (details.lastDay().isBefore(permission.fromDate.minusDays(1))) {
            throw Refusal.invalid(
                    "/lastDay",
                    "before-first-day",
                    "It began on " + permission.fromDate + ": send that day or a later one, or the day before it if"
                            + " the relative never cared.",
                    details.lastDay());
        }
        RelativeEndEntity end = new RelativeEndEntity();
        end.id = id.value();
        end.lastDay = details.lastDay();
        end.reason = details.reason();
        end.endedBy = by;
        end.endedAt = clock.instant();
        repository.getEntityManager().persist(end);
        repository.flush();
        repository.getEntityManager().refresh(permission);
        return permission.toPermission();
    }

    /** Of whom it is. @throws Refusal 404 */
    public ElderId elderOf(RelativePermissionId id) {
        return new ElderId(entity(id).elderId);
    }

    private RelativePermissionEntity entity(RelativePermissionId id) {
        return repository
                .findByIdOptional(id.value())
                .orElseThrow(() -> Refusal.notFound("relative caregiver", id.value()));
    }

    private static void requireEnded(ApplicationEntity application) {
        if (application.state != ApplicationState.READY && application.state != ApplicationState.APPROVED) {
            throw Refusal.conflict(
                    "relative-too-early",
                    "It is " + application.state
                            + ": a relative may care once street and community found it true, the notice is over and no"
                            + " objection is open (S3-09).");
        }
    }

    private static void requireRight(Dossier dossier) {
        EligibilityTable table = dossier.policy().eligibility();
        Evaluation evaluation = table == null ? null : dossier.evaluate(table, Map.of());
        if (evaluation == null || !evaluation.allows(RIGHT)) {
            throw Refusal.conflict(
                    "no-relative-right",
                    evaluation == null
                            ? "This policy says nothing about relatives."
                            : evaluation.rights().stream()
                                    .filter(it -> it.code().equals(RIGHT))
                                    .map(RelativeCaregivers::text)
                                    .findFirst()
                                    .orElse("This policy says nothing about relatives."));
        }
    }

    private static String text(RightTrace right) {
        List<String> against = new ArrayList<>();
        collect(right.clause(), against);
        return "The policy allows it only so, and this does not hold or is not known: "
                + String.join("; ", against)
                + " (GET /applications/{id}/evaluation tells each clause).";
    }

    private static void collect(ClauseTrace clause, List<String> against) {
        if (clause.parts().isEmpty() && clause.result() != Truth.PASSED) {
            against.add(clause.clause());
        }
        clause.parts().forEach(part -> collect(part, against));
    }

    private void requirePeople(Dossier dossier, RelativePermissionDetails details) {
        if (dossier.elders().stream().noneMatch(it -> it.id().equals(details.elderId()))) {
            throw Refusal.invalid(
                    "/elderId",
                    "not-of-household",
                    "Name an elder of the household.",
                    details.elderId().value());
        }
        Caregiver caregiver = caregivers.byIds(List.of(details.caregiverId())).get(details.caregiverId());
        if (caregiver == null || caregiver.kind() != CaregiverKind.RELATIVE) {
            throw Refusal.invalid(
                    "/caregiverId",
                    "not-a-relative",
                    "Name a caregiver of kind RELATIVE (see /caregivers).",
                    details.caregiverId().value());
        }
    }

    private void refuseSurveyor(ApplicationId id, String by) {
        if (rows.of(SurveyEntity.class, id.value()).stream().anyMatch(it -> it.surveyedBy.equals(by))) {
            throw Refusal.conflict(
                    "surveyor-decides", by + " surveyed this household: somebody else must permit a relative.");
        }
    }
}
