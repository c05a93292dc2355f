package org.anhu.planning.run;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.area.Areas;
import org.anhu.care.Need;
import org.anhu.care.NeedWindow;
import org.anhu.care.Needs;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Finding;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.Refusal;
import org.anhu.visits.PlannedVisit;
import org.anhu.visits.Visits;
import org.jboss.logging.Logger;

/** Makes visits of a proposal, if the world is still the one it was made for. */
@Singleton
class Publication {

    private static final Logger LOG = Logger.getLogger(Publication.class);

    /** Advisory locks have two numbers; the first says what the second counts. Those of visits are 1001 and 1002. */
    private static final int DISTRICT_LOCK = 1_003;

    private final Areas areas;
    private final Rows rows;
    private final PlanRunRepository runs;
    private final Proposals proposals;
    private final Inputs inputs;
    private final Needs needs;
    private final Visits visits;
    private final Event<PlanPublished> published;
    private final Clock clock;
    private final ZoneId zone;

    Publication(
            Areas areas,
            Rows rows,
            PlanRunRepository runs,
            Proposals proposals,
            Inputs inputs,
            Needs needs,
            Visits visits,
            Event<PlanPublished> published,
            Clock clock,
            ZoneId zone) {
        this.areas = areas;
        this.rows = rows;
        this.runs = runs;
        this.proposals = proposals;
        this.inputs = inputs;
        this.needs = needs;
        this.visits = visits;
        this.published = published;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * All visits or none; repeat it with {@link org.anhu.kernel.Retry}.
     *
     * @throws Refusal 404; 409 if it is no proposal, with what changed since it was made, or with the visits that no
     *     plan moves
     */
    @Transactional
    void publish(PlanId id, String user) {
        PlanRunEntity run = runs.lock(id);
        run.become(PlanState.PUBLISHED);
        run.publishedAt = clock.instant();
        run.publishedBy = user;
        if (run.kind == PlanKind.REPAIR) {
            refuseOvertaken(run);
        }
        AreaId area = new AreaId(run.areaId);
        List<PlanAssignment> assignments = proposals.assignments(id);
        lock(area, assignments);
        World now = inputs.read(area, run.fromDate, run.toDate);
        if (!now.fingerprint().hash().equals(run.inputsHash)) {
            proposals.refuseChanged(id, now.fingerprint());
        }
        WeekHours.refuseExceeded(now, assignments);
        LOG.infof(
                "plan %d published by %s: %s",
                id.value(), user, visits.publish(id, user, now.needIds(), planned(assignments, now)));
        published.fire(new PlanPublished(id));
    }

    // Plans of one district share caregivers: one publication at a time, so that what is compared stays true until the
    // visits stand. The needs hold still too, since a hold could come in between.
    private void lock(AreaId area, List<PlanAssignment> assignments) {
        int district = Math.toIntExact(inputs.district(areas.get(area)).id().value());
        rows.list("select pg_advisory_xact_lock(?, ?)", row -> district, DISTRICT_LOCK, district);
        needs.lockDue(assignments.stream().map(PlanAssignment::needId).toList());
    }

    /** Nobody can be told at eleven to be somewhere at ten, nor that the visit of ten is another one's. */
    private void refuseOvertaken(PlanRunEntity run) {
        Instant now = clock.instant();
        List<Finding> overtaken = proposals.changes(new PlanId(run.id)).stream()
                .filter(change -> isOvertaken(change, run.frozenUntil, now))
                .map(change -> new Finding(
                        "",
                        "overtaken",
                        "The visit of need " + change.needId().value() + " was to change by now.",
                        Long.toString(change.needId().value())))
                .toList();
        if (!overtaken.isEmpty()) {
            throw Refusal.conflict(
                    "overtaken", "The time of some changes has passed: ask for another repair.", overtaken);
        }
    }

    private static boolean isOvertaken(PlanChange change, Instant frozenUntil, Instant now) {
        Instant from = change.fromStartsAt();
        Instant to = change.toStartsAt();
        return change.kind() != ChangeKind.UNKEPT
                && ((to != null && to.isBefore(now))
                        || (from != null && !from.isBefore(frozenUntil) && from.isBefore(now)));
    }

    private List<PlannedVisit> planned(List<PlanAssignment> assignments, World world) {
        Map<NeedId, Need> byId = new HashMap<>();
        world.needs().forEach(need -> byId.put(need.id(), need));
        List<PlannedVisit> planned = new ArrayList<>();
        for (PlanAssignment assignment : assignments) {
            Need need = byId.get(assignment.needId());
            if (need == null) {
                throw new IllegalStateException("need " + assignment.needId().value() + " left without a trace");
            }
            planned.add(visit(assignment, need));
        }
        return planned;
    }

    private PlannedVisit visit(PlanAssignment assignment, Need need) {
        NeedWindow window = window(assignment, need);
        return new PlannedVisit(
                need.id(),
                assignment.carerNo(),
                need.elderId(),
                assignment.caregiverId(),
                need.areaId(),
                assignment.date(),
                need.serviceCode(),
                need.minutes(),
                assignment.startsAt(),
                assignment.endsAt(),
                at(need, window.opens()),
                at(need, window.closes()),
                assignment.travelSeconds());
    }

    /** The one of the need's windows that the visit starts in; the first for a visit that someone moved out of all. */
    private NeedWindow window(PlanAssignment assignment, Need need) {
        return need.windows().stream()
                .filter(window -> !assignment.startsAt().isBefore(at(need, window.opens()))
                        && !assignment.startsAt().isAfter(at(need, window.closes())))
                .findFirst()
                .orElse(need.windows().get(0));
    }

    private Instant at(Need need, java.time.LocalTime time) {
        return need.date().atTime(time).atZone(zone).toInstant();
    }
}
