package org.anhu.planning.run;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.planning.weights.ProfileVersion;
import org.anhu.planning.weights.Profiles;
import org.jspecify.annotations.Nullable;

/** The plans of all areas: asked for here, solved by whichever node is free, read and published here. */
@Singleton
@Transactional
public class Plans {

    /** A day that was done on paper can still be entered. */
    private static final int DAYS_BACK = 3;

    private static final int LONGEST_KEY = 200;

    private final PlanRunRepository runs;
    private final Proposals proposals;
    private final PlanQueue queue;
    private final Publication publication;
    private final Areas areas;
    private final Profiles profiles;
    private final Rows rows;
    private final Clock clock;

    Plans(
            PlanRunRepository runs,
            Proposals proposals,
            PlanQueue queue,
            Publication publication,
            Areas areas,
            Profiles profiles,
            Rows rows,
            Clock clock) {
        this.runs = runs;
        this.proposals = proposals;
        this.queue = queue;
        this.publication = publication;
        this.areas = areas;
        this.profiles = profiles;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Asks for a plan. The same key with the same wish is the same run, however often and on whichever node.
     *
     * @param key chosen by whoever asks, 1 to 200 characters
     * @param user who asks, for the record
     * @throws Refusal 404 without the area; 422 if the key was used for another wish, the dates are too old or there is
     *     no such profile
     */
    public Requested request(String key, PlanRequest request, String user) {
        return request(key, PlanKind.DAY, request, user);
    }

    Requested request(String key, PlanKind kind, PlanRequest request, String user) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.badRequest(
                    "bad-idempotency-key", "Send an Idempotency-Key of 1 to " + LONGEST_KEY + " characters.");
        }
        LocalDate earliest = LocalDate.now(clock).minusDays(DAYS_BACK);
        if (request.from().isBefore(earliest)) {
            throw Refusal.invalid(
                    "/from", "too-old", "Plan dates from " + earliest + " on; earlier days are over.", request.from());
        }
        ProfileVersion profile = profiles.chosen(areas.get(request.areaId()), request.profile());
        boolean isNew = insert(key, kind, request, profile, user) == 1;
        PlanRunEntity run = runs.find("idempotencyKey", key).singleResult();
        if (isNew) {
            if (kind == PlanKind.REPAIR) {
                queue.addForRescue(new PlanId(run.id));
            } else {
                queue.add(new PlanId(run.id));
            }
        } else if (!run.asksFor(kind, request)) {
            throw new Refusal(
                    422,
                    "idempotency-key-reused",
                    "This Idempotency-Key was sent with another wish: choose a new key for a new plan.",
                    List.of());
        }
        return new Requested(run.toPlan(), isNew);
    }

    // Waits for another request with the same key that is under way, so that both see one row.
    private int insert(String key, PlanKind kind, PlanRequest request, ProfileVersion profile, String user) {
        return rows.change(
                """
                insert into plan_run (idempotency_key, kind, area_id, from_date, to_date, state, seconds,
                                      publish_itself, profile_area_id, profile, profile_version, requested_by,
                                      requested_at)
                values (?, ?, ?, ?, ?, 'REQUESTED', ?, ?, ?, ?, ?, ?, ?) on conflict (idempotency_key) do nothing""",
                key,
                kind.name(),
                request.areaId().value(),
                request.from(),
                request.to(),
                request.seconds(),
                request.publishItself(),
                profile.areaId() == null ? null : profile.areaId().value(),
                profile.code(),
                profile.version(),
                user,
                clock.instant());
    }

    /** A run with its latest progress. @throws Refusal 404 */
    public Plan get(PlanId id) {
        return runs.get(id).toPlan().with(proposals.progress(id).orElse(null));
    }

    /** Runs of an area and all below it, the latest first. */
    public Page<Plan> list(Area area, @Nullable PlanState state, @Nullable LocalDate date, PageRequest page) {
        return new Query(Areas.WITHIN, "within", area.path())
                .and("state = :state", "state", state)
                .and(":date between fromDate and toDate", "date", date)
                .page(runs, "id desc", page, PlanRunEntity::toPlan);
    }

    /** The plan that was published last for this date, of this area or of one around it. */
    public Optional<Plan> latestPublished(AreaId area, LocalDate date) {
        return runs.find("""
                        state = ?1 and ?2 between fromDate and toDate
                        and areaId in (select a.id from Area a where ?3 like concat(a.path, '%'))
                        order by publishedAt desc""", PlanState.PUBLISHED, date, areas.get(area).path())
                .firstResultOptional()
                .map(PlanRunEntity::toPlan);
    }

    /** By caregiver, date and position. @throws Refusal 404 */
    public Page<PlanAssignment> assignments(PlanId id, PageRequest page) {
        runs.get(id);
        return proposals.assignments(id, page);
    }

    /** By date and priority, the most urgent first. @throws Refusal 404 */
    public Page<PlanWaiting> waiting(PlanId id, Locale language, PageRequest page) {
        runs.get(id);
        return proposals.waiting(id, language, page);
    }

    /** What a proposal changes against what was published when it was made, by time. @throws Refusal 404 */
    public Page<PlanChange> changes(PlanId id, PageRequest page) {
        runs.get(id);
        return proposals.changes(id, page);
    }

    /** What each rule costs, hard rules first. @throws Refusal 404 */
    public List<PlanScore> score(PlanId id) {
        runs.get(id);
        return proposals.scores(id);
    }

    /**
     * Makes visits of a proposal, all or none.
     *
     * @throws Refusal 404; 409 if it is no proposal, or if the world moved on since it was made, with what changed
     */
    public Plan publish(PlanId id, String user) {
        publication.publish(id, user);
        return get(id);
    }

    /** Puts a run aside; a search that is under way stops within seconds. @throws Refusal 404, 409 */
    public Plan discard(PlanId id) {
        PlanRunEntity run = runs.lock(id);
        run.become(PlanState.DISCARDED);
        if (run.finishedAt == null) {
            run.finishedAt = clock.instant();
        }
        runs.flush();
        return get(id);
    }
}
