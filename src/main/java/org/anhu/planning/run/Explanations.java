package org.anhu.planning.run;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anhu.area.Areas;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.Refusal;
import org.anhu.planning.model.Stop;
import org.anhu.planning.weights.Profiles;
import org.anhu.visits.Doing;
import org.anhu.visits.Visit;
import org.anhu.visits.Visits;

/**
 * Why a plan is as it is, and who could come instead. Of a proposal they tell what holds in the world it was made for,
 * and refuse when that has moved on; of a plan that is published, what holds now for the visits as they are published.
 */
@Singleton
@Transactional
class Explanations {

    /** As many as the eye takes in beside the one who goes. */
    private static final int NEXT = 3;

    private final Plans plans;
    private final Proposals proposals;
    private final Standings standings;
    private final Profiles profiles;
    private final Areas areas;
    private final Visits visits;

    Explanations(Plans plans, Proposals proposals, Standings standings, Profiles profiles, Areas areas, Visits visits) {
        this.plans = plans;
        this.proposals = proposals;
        this.standings = standings;
        this.profiles = profiles;
        this.areas = areas;
        this.visits = visits;
    }

    /** @throws Refusal 404; 409 if the world has moved on since it was proposed */
    AssignmentExplanation assignment(PlanId id, NeedCarer carer) {
        Plan plan = plans.get(id);
        PlanAssignment assignment = assigned(id, carer);
        Standing standing = standing(plan, assignment);
        Optional<Stop> stop = standing.stop(carer).filter(one -> !hasBegun(carer));
        return new AssignmentExplanation(
                assignment,
                standing.asOf(),
                stop.isPresent(),
                stop.flatMap(standing::going).orElse(null),
                stop.map(standing::costs).orElse(Map.of()),
                stop.map(one -> standing.replacements(one, assignment.caregiverId())).orElse(List.of()).stream()
                        .limit(NEXT)
                        .toList());
    }

    /** Who else could go, the cheapest first; also instead of one who is pinned. @throws Refusal 404, 409 */
    Page<Replacement> replacements(PlanId id, NeedCarer carer, PageRequest page) {
        Plan plan = plans.get(id);
        PlanAssignment assignment = assigned(id, carer);
        visits.ofNeeds(List.of(carer.needId())).stream()
                .filter(visit -> visit.carerNo() == carer.carerNo())
                .forEach(Explanations::requirePlanned);
        return replacements(standing(plan, assignment), carer, assignment.caregiverId(), page);
    }

    /** The same for a published visit. @throws Refusal 409 unless it is planned */
    Page<Replacement> replacements(Visit visit, PageRequest page) {
        requirePlanned(visit);
        NeedCarer carer = new NeedCarer(visit.needId(), visit.carerNo());
        return replacements(published(visit), carer, visit.caregiverId(), page);
    }

    /** @throws Refusal 404; 409 if the world has moved on, or it is not pinned */
    PinCost pinCost(PlanId id, NeedCarer carer) {
        Plan plan = plans.get(id);
        Standing standing = standing(plan, assigned(id, carer));
        return PinPrice.of(standing, pinned(standing, carer));
    }

    /** The same for a published visit. @throws Refusal 409 unless it is planned and pinned */
    PinCost pinCost(Visit visit) {
        Standing standing = published(visit);
        return PinPrice.of(standing, pinned(standing, new NeedCarer(visit.needId(), visit.carerNo())));
    }

    private static Visit pinned(Standing standing, NeedCarer carer) {
        Visit visit = visit(standing, carer)
                .filter(Visit::pinned)
                .orElseThrow(() -> Refusal.conflict(
                        "not-pinned",
                        "The visit of need " + carer + " is not pinned, so there is no pin that costs anything."));
        requirePlanned(visit);
        return visit;
    }

    private Page<Replacement> replacements(Standing standing, NeedCarer carer, CaregiverId goes, PageRequest page) {
        Standing free = standing.stop(carer).isPresent() ? standing : released(standing, carer);
        List<Replacement> all =
                free.stop(carer).map(stop -> free.replacements(stop, goes)).orElse(List.of());
        List<Replacement> items = all.stream()
                .skip((long) page.page() * page.size())
                .limit(page.size())
                .toList();
        return new Page<>(items, page.page(), page.size(), all.size());
    }

    private static Standing released(Standing standing, NeedCarer carer) {
        Visit visit = visit(standing, carer)
                .orElseThrow(() -> Refusal.conflict(
                        "need-gone", "Nobody is to come for need " + carer + " any more: there is nobody to replace."));
        requirePlanned(visit);
        return standing.released(visit);
    }

    private Standing standing(Plan plan, PlanAssignment assignment) {
        return plan.state() == PlanState.PUBLISHED
                ? standings.published(plan.areaId(), assignment.date(), plan.profile())
                : standings.proposed(plan);
    }

    /** Reads what is published by a plan before anybody asks. */
    void prepare(PlanId id) {
        Plan plan = plans.get(id);
        standings.published(plan.areaId(), plan.from(), plan.profile());
    }

    /** By the plan that published it, for its caregivers' whole days. */
    private Standing published(Visit visit) {
        PlanId by = visit.planId();
        Plan plan = by == null ? null : plans.get(by);
        AreaId area = plan == null ? visit.areaId() : plan.areaId();
        return standings.published(
                area, visit.date(), plan == null ? profiles.chosen(areas.get(area), null) : plan.profile());
    }

    private PlanAssignment assigned(PlanId id, NeedCarer carer) {
        return proposals.assignment(id, carer).orElseThrow(() -> Refusal.notFound("assignment", carer));
    }

    private static Optional<Visit> visit(Standing standing, NeedCarer carer) {
        return standing.world().visits().stream()
                .filter(visit -> visit.needId().equals(carer.needId()) && visit.carerNo() == carer.carerNo())
                .findFirst();
    }

    private boolean hasBegun(NeedCarer carer) {
        return visits.ofNeeds(List.of(carer.needId())).stream()
                .anyMatch(visit -> visit.carerNo() == carer.carerNo() && visit.fixed());
    }

    private static void requirePlanned(Visit visit) {
        if (visit.doing() != Doing.PLANNED) {
            throw Refusal.conflict(
                    "visit-state", "The visit is " + visit.doing() + ": only for a planned one can another go.");
        }
    }
}
