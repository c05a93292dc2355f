package org.anhu.visits;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.anhu.kernel.Finding;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Makes visits of a plan, in the transaction of the caller: all of them or none. */
@Singleton
class Publishing {

    // Advisory locks have two numbers; the first says what the second counts.
    private static final int CAREGIVER_LOCK = 1_001;
    private static final int ELDER_LOCK = 1_002;

    private final VisitRepository repository;
    private final VisitChanges changes;
    private final EntityManager database;
    private final Clock clock;

    Publishing(VisitRepository repository, VisitChanges changes, EntityManager database, Clock clock) {
        this.clock = clock;
        this.repository = repository;
        this.changes = changes;
        this.database = database;
    }

    Published publish(@Nullable PlanId plan, String by, Collection<NeedId> needs, List<PlannedVisit> wanted) {
        List<Long> needIds = Stream.concat(needs.stream(), wanted.stream().map(PlannedVisit::needId))
                .map(NeedId::value)
                .distinct()
                .sorted()
                .toList();
        lock(needIds, wanted);
        deferOverlapChecks();
        Map<PlannedVisit.Slot, VisitEntity> standing = new LinkedHashMap<>();
        repository.lockOfNeeds(needIds).forEach(visit -> standing.put(visit.slot(), visit));
        Work work = new Work(plan, by);
        for (PlannedVisit visit : wanted) {
            work.place(standing.remove(visit.slot()), visit);
        }
        standing.values().forEach(work::withdraw);
        work.refuseIfBlocked();
        database.flush();
        refuseOverlaps(work.touched);
        checkOverlapsNow();
        return work.published();
    }

    /**
     * Takes what two publications could fight over, caregivers first, then elders, each in the order of their ids: then
     * nobody waits in a circle. Without these locks the exclusion constraints alone answer with deadlocks.
     */
    private void lock(List<Long> needIds, List<PlannedVisit> wanted) {
        Stream<?> before = needIds.isEmpty()
                ? Stream.of()
                : database.createQuery(
                                "select distinct v.caregiverId from Visit v where v.needId in :needs and v.doing <> :off")
                        .setParameter("needs", needIds)
                        .setParameter("off", Doing.CANCELLED)
                        .getResultStream();
        lock(
                CAREGIVER_LOCK,
                LongStream.concat(
                        before.mapToLong(id -> (Long) id),
                        wanted.stream().mapToLong(visit -> visit.caregiverId().value())));
        lock(ELDER_LOCK, wanted.stream().mapToLong(visit -> visit.elderId().value()));
    }

    private void lock(int kind, LongStream ids) {
        Long[] sorted = ids.distinct().sorted().boxed().toArray(Long[]::new);
        database.createNativeQuery(
                        "select count(pg_advisory_xact_lock(:kind, id::int)) from unnest(:ids) as id", Long.class)
                .setParameter("kind", kind)
                .setParameter("ids", sorted)
                .getSingleResult();
    }

    /** Two visits may swap places within one publication; what counts is how it ends. */
    private void deferOverlapChecks() {
        database.createNativeQuery("set constraints caregiver_in_two_places, elder_visited_twice deferred")
                .executeUpdate();
    }

    private void checkOverlapsNow() {
        database.createNativeQuery("set constraints caregiver_in_two_places, elder_visited_twice immediate")
                .executeUpdate();
    }

    /** The database would refuse them too, but only with the first and without saying which visits. */
    private void refuseOverlaps(List<VisitEntity> touched) {
        Map<Long, VisitEntity> ours = new HashMap<>();
        touched.forEach(visit -> ours.put(visit.id, visit));
        @SuppressWarnings("unchecked")
        List<Object[]> pairs = database.createNativeQuery("""
                        select a.id, b.id, a.caregiver_id = b.caregiver_id
                        from unnest(:ids) as touched join visit a on a.id = touched
                        join visit b on b.id <> a.id and b.doing <> 'CANCELLED'
                            and tstzrange(b.starts_at, b.ends_at) && tstzrange(a.starts_at, a.ends_at)
                            and b.caregiver_id = a.caregiver_id
                        where a.doing <> 'CANCELLED'
                        union
                        select a.id, b.id, a.caregiver_id = b.caregiver_id
                        from unnest(:ids) as touched join visit a on a.id = touched
                        join visit b on b.id <> a.id and b.doing <> 'CANCELLED'
                            and tstzrange(b.starts_at, b.ends_at) && tstzrange(a.starts_at, a.ends_at)
                            and b.elder_id = a.elder_id and b.need_id <> a.need_id
                        where a.doing <> 'CANCELLED'
                        order by 1, 2
                        """)
                .setParameter("ids", ours.keySet().toArray(Long[]::new))
                .getResultList();
        if (!pairs.isEmpty()) {
            throw Refusal.conflict(
                    "overlap",
                    "Someone would be in two places at once: plan again, or move what stands in the way.",
                    pairs.stream()
                            .map(pair -> overlap(ours.get((Long) pair[0]), (Long) pair[1], (Boolean) pair[2]))
                            .toList());
        }
    }

    private static Finding overlap(VisitEntity visit, long other, boolean sameCaregiver) {
        String who = sameCaregiver ? "caregiver " + visit.caregiverId : "elder " + visit.elderId;
        return new Finding(
                "",
                sameCaregiver ? "caregiver-in-two-places" : "elder-visited-twice",
                "The visit for need " + visit.needId + " from " + visit.startsAt + " to " + visit.endsAt
                        + " overlaps for " + who + " with visit " + other + ".",
                Long.toString(other));
    }

    /** One publication while it goes on. */
    private final class Work {

        private final @Nullable PlanId plan;
        private final String by;
        private final List<VisitEntity> touched = new ArrayList<>();
        private final List<Finding> blocked = new ArrayList<>();
        private int added;
        private int moved;
        private int unchanged;
        private int cancelled;

        Work(@Nullable PlanId plan, String by) {
            this.plan = plan;
            this.by = by;
        }

        void place(@Nullable VisitEntity visit, PlannedVisit planned) {
            if (visit == null) {
                add(planned);
            } else if (visit.standsAs(planned)) {
                unchanged++;
            } else if (mayMove(visit)) {
                move(visit, planned);
            }
        }

        private void add(PlannedVisit planned) {
            VisitEntity visit = new VisitEntity();
            visit.take(planned, plan, clock.instant());
            repository.persist(visit);
            touched.add(visit);
            added++;
        }

        private void move(VisitEntity visit, PlannedVisit planned) {
            String reason = reason();
            changes.write(
                    visit,
                    by,
                    VisitChanges.CAREGIVER,
                    visit.caregiverId,
                    planned.caregiverId().value(),
                    reason);
            changes.write(visit, by, "startsAt", visit.startsAt, planned.startsAt(), reason);
            changes.write(visit, by, "endsAt", visit.endsAt, planned.endsAt(), reason);
            visit.take(planned, plan, clock.instant());
            touched.add(visit);
            moved++;
        }

        /** Of a need that the plan has no place for. What is over stays as it was. */
        void withdraw(VisitEntity visit) {
            if (visit.doing == Doing.MISSED || visit.doing == Doing.DONE || !mayMove(visit)) {
                return;
            }
            changes.write(visit, by, "doing", visit.doing, Doing.CANCELLED, reason());
            visit.doing = visit.doing.become(Doing.CANCELLED);
            visit.changedAt = clock.instant();
            cancelled++;
        }

        private String reason() {
            return plan == null ? "published" : "plan " + plan.value();
        }

        private boolean mayMove(VisitEntity visit) {
            boolean may = visit.doing == Doing.PLANNED && !visit.pinned;
            if (!may) {
                String why = visit.pinned ? "is pinned" : "is " + visit.doing;
                blocked.add(new Finding(
                        "",
                        "visit-fixed",
                        "Visit " + visit.id + " of need " + visit.needId + " " + why + ", so no plan may move it.",
                        visit.id.toString()));
            }
            return may;
        }

        void refuseIfBlocked() {
            if (!blocked.isEmpty()) {
                throw Refusal.conflict(
                        "visits-fixed",
                        "The plan would move visits that have started, are over or are pinned: plan again.",
                        blocked);
            }
        }

        Published published() {
            return new Published(added, moved, unchanged, cancelled);
        }
    }
}
