package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Versioned;
import org.anhu.people.Households;
import org.jspecify.annotations.Nullable;

/** The applications: taken in, read, withdrawn. */
@Singleton
@Transactional
public class Applications {

    private final ApplicationRepository repository;
    private final ApplicationRows rows;
    private final Intake intake;
    private final Papers papers;
    private final Progress progress;
    private final Dossiers dossiers;
    private final DueDates dueDates;
    private final Households households;
    private final Clock clock;

    Applications(
            ApplicationRepository repository,
            ApplicationRows rows,
            Intake intake,
            Papers papers,
            Progress progress,
            Dossiers dossiers,
            DueDates dueDates,
            Households households,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.intake = intake;
        this.papers = papers;
        this.progress = progress;
        this.dossiers = dossiers;
        this.dueDates = dueDates;
        this.households = households;
        this.clock = clock;
    }

    /** With everything that is still to be brought, and the day from which it can be decided. @throws Refusal 404 */
    public Versioned<Application> read(ApplicationId id) {
        return versioned(entity(id));
    }

    /** Where the household lived when it applied. @throws Refusal 404 */
    public AreaId areaOf(ApplicationId id) {
        return new AreaId(entity(id).areaId);
    }

    /**
     * Those of an area and all below it, in the order in which they came; filters that are null are left out. What is
     * missing from each, only {@link #read} says.
     */
    public Page<Application> list(
            Area area,
            @Nullable HouseholdId household,
            @Nullable String policyCode,
            @Nullable ApplicationState state,
            @Nullable YearMonth batch,
            PageRequest page) {
        LocalDate today = dossiers.today();
        Query query = new Query(Areas.WITHIN, "within", area.path())
                .and("householdId = :household", "household", household == null ? null : household.value())
                .and("policyCode = :policy", "policy", policyCode)
                .and("batch = :batch", "batch", batch == null ? null : batch.toString());
        return asItStands(query, state, today)
                .page(repository, "submittedAt, id", page, it -> it.toApplication(today, null, null, null));
    }

    /** By the state of {@link ApplicationEntity#stateOn}. */
    private static Query asItStands(Query query, @Nullable ApplicationState state, LocalDate today) {
        if (state == ApplicationState.READY) {
            return query.and(
                    "(state = :state or state = :onNotice and noticeEnds < :today)",
                    Map.of("state", state, "onNotice", ApplicationState.ON_NOTICE, "today", today));
        }
        return query.and("state = :state", "state", state)
                .and("noticeEnds >= :today", "today", state == ApplicationState.ON_NOTICE ? today : null);
    }

    /**
     * What somebody must act on, of an area and all below it: the most urgent first, those without a last day at the end.
     *
     * @param until leaves what must be done by that day
     * @param owner leaves those of this login
     */
    public Page<Application> due(Area area, @Nullable LocalDate until, @Nullable String owner, PageRequest page) {
        List<ApplicationEntity> open = new Query(Areas.WITHIN, "within", area.path())
                .and("state not in :closed", "closed", List.copyOf(ApplicationState.FINAL))
                .and("owner = :owner", "owner", owner)
                .list(repository, "submittedAt, id");
        Map<Long, Due> dues = dueDates.of(open);
        return Page.of(
                open.stream()
                        .map(it -> it.toApplication(dossiers.today(), null, dues.get(it.id), null))
                        .filter(it ->
                                it.due() != null && (until == null || !until(it).isAfter(until)))
                        .sorted(Comparator.comparing(Applications::until))
                        .toList(),
                page);
    }

    private static LocalDate until(Application application) {
        Due due = application.due();
        return due == null || due.until() == null ? LocalDate.MAX : due.until();
    }

    /** How many applications of a month's batch stand where. */
    public Map<ApplicationState, Long> countBatch(Area area, YearMonth batch) {
        LocalDate today = dossiers.today();
        return repository
                .find(Areas.WITHIN + " and batch = :batch", Map.of("within", area.path(), "batch", batch.toString()))
                .stream()
                .collect(Collectors.groupingBy(it -> it.stateOn(today), java.util.TreeMap::new, Collectors.counting()));
    }

    /** Who moved it, when and why, the first move first. */
    public List<ApplicationMove> history(ApplicationId id) {
        return rows.of(ApplicationMoveEntity.class, id.value()).stream()
                .map(ApplicationMoveEntity::toMove)
                .toList();
    }

    /**
     * Takes in an application; the answer names every paper that is missing.
     *
     * @param by the login at first contact, its owner from now on
     * @throws Refusal 404 without the household; 422 if an applicant has died, moved away or lives elsewhere, or the
     *     policy is not in force today; 409 if the household has applied or been awarded already
     */
    public Versioned<Application> takeIn(ApplicationDetails details, String by) {
        LocalDate today = dossiers.today();
        intake.check(details, today);
        ApplicationEntity application = new ApplicationEntity();
        application.take(details, households.get(details.householdId()).areaId());
        application.owner = by;
        application.submittedAt = clock.instant();
        application.state = ApplicationState.RECEIVED;
        repository.persistAndFlush(application);
        progress.record(application, by, "taken in: " + details.channel());
        details.materials().forEach(it -> papers.file(application, it, by));
        details.evidence().forEach(it -> papers.file(application, it, by));
        progress.advance(application, by);
        return versioned(application);
    }

    /** @throws Refusal 404, 409 once it is decided */
    public Versioned<Application> withdraw(ApplicationId id, String reason, String by) {
        ApplicationEntity application = progress.open(id);
        progress.move(application, ApplicationState.WITHDRAWN, by, reason);
        return versioned(application);
    }

    /**
     * Whoever asks answers for it from now on: the one who took it in is away, or has left.
     *
     * @throws Refusal 404; 409 once it is decided, or if it is theirs already
     */
    public Versioned<Application> takeOver(ApplicationId id, String reason, String by) {
        ApplicationEntity application = progress.open(id);
        if (application.owner.equals(by)) {
            throw Refusal.conflict("owned-already", "It is yours already, " + by + ".");
        }
        String before = application.owner;
        application.owner = by;
        progress.record(application, by, "taken over from " + before + ": " + reason);
        return versioned(application);
    }

    private Versioned<Application> versioned(ApplicationEntity application) {
        repository.flush();
        Dossier dossier = dossiers.of(application);
        PublicNotice notice = dossier.notice();
        return new Versioned<>(
                application.toApplication(
                        dossiers.today(),
                        notice == null ? null : notice.effectiveFrom(),
                        dueDates.of(List.of(application)).get(application.id),
                        dossier.missing()),
                application.version);
    }

    private ApplicationEntity entity(ApplicationId id) {
        return repository.findByIdOptional(id.value()).orElseThrow(() -> Refusal.notFound("application", id.value()));
    }
}
