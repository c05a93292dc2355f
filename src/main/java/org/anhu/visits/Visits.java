package org.anhu.visits;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Versioned;
import org.anhu.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/** The published visits. */
@Singleton
@Transactional
public class Visits {

    private final VisitRepository repository;
    private final Publishing publishing;
    private final Overdue overdue;
    private final ProofRules rules;
    private final EntityManager database;

    Visits(
            VisitRepository repository,
            Publishing publishing,
            Overdue overdue,
            ProofRules rules,
            EntityManager database) {
        this.overdue = overdue;
        this.rules = rules;
        this.repository = repository;
        this.publishing = publishing;
        this.database = database;
    }

    /**
     * Makes the visits of a plan. Visits of the same needs that are planned and not pinned move or, where the plan has
     * no place for them, are cancelled; each move leaves its row in the history. It takes part in the caller's
     * transaction, so that a plan and its visits are published together. Repeat that whole transaction with
     * {@link org.anhu.kernel.Retry}.
     *
     * @param by login or job that publishes
     * @param needs all needs that the plan has dealt with, also those that wait now
     * @param visits what the plan wants to take place
     * @throws Refusal 409 with the list, if a visit that has started, is over or is pinned would move, or somebody
     *     would be in two places at once; then roll back
     */
    public Published publish(@Nullable PlanId plan, String by, Collection<NeedId> needs, List<PlannedVisit> visits) {
        return publishing.publish(plan, by, needs, visits);
    }

    /** @throws Refusal 404 */
    public Visit get(VisitId id) {
        return repository.get(id).toVisit();
    }

    /** @throws Refusal 404 */
    public Versioned<Visit> read(VisitId id) {
        VisitEntity visit = repository.get(id);
        return new Versioned<>(visit.toVisit(), visit.version);
    }

    /** Those of an area and all below it, by time; filters that are null are left out. */
    public Page<Visit> list(
            Area area,
            @Nullable LocalDate date,
            @Nullable CaregiverId caregiver,
            @Nullable ElderId elder,
            @Nullable Doing doing,
            @Nullable Proof proof,
            PageRequest page) {
        return new Query(Areas.WITHIN, "within", area.path())
                .and("date = :date", "date", date)
                .and("caregiverId = :caregiver", "caregiver", caregiver == null ? null : caregiver.value())
                .and("elderId = :elder", "elder", elder == null ? null : elder.value())
                .and("doing = :doing", "doing", doing)
                .and("proof = :proof", "proof", proof)
                .page(repository, "startsAt, id", page, VisitEntity::toVisit);
    }

    /**
     * Marks planned visits to which nobody came as missed, and makes an exception of each forgotten check-out. For a
     * job, again and again; what a late punch tells later takes both back.
     */
    public OverdueVisits markOverdue(Instant now) {
        return new OverdueVisits(overdue.markMissed(now), overdue.markForgotten(now));
    }

    /** How many visits were missed, and how many check-outs forgotten. */
    public record OverdueVisits(int missed, int forgotten) {}

    /** Those of an area on these days, both inclusive, that are not cancelled; by time. */
    public List<Visit> planned(Area area, LocalDate from, LocalDate to) {
        return repository
                .find(
                        Areas.WITHIN + " and date between :from and :to and doing <> :off order by startsAt, id",
                        Map.of("within", area.path(), "from", from, "to", to, "off", Doing.CANCELLED))
                .stream()
                .map(VisitEntity::toVisit)
                .toList();
    }

    /** Those of these caregivers, wherever they are, on these days, both inclusive, not cancelled; by time. */
    public List<Visit> planned(Collection<CaregiverId> caregivers, LocalDate from, LocalDate to) {
        return repository
                .find(
                        "caregiverId in :caregivers and date between :from and :to and doing <> :off"
                                + " order by startsAt, id",
                        Map.of(
                                "caregivers",
                                caregivers.stream().map(CaregiverId::value).toList(),
                                "from",
                                from,
                                "to",
                                to,
                                "off",
                                Doing.CANCELLED))
                .stream()
                .map(VisitEntity::toVisit)
                .toList();
    }

    /**
     * When a visit ends as far as anybody knows: as planned, as was said of one that takes longer, or not yet. A
     * check-out that was forgotten keeps nobody busy for ever.
     */
    public Instant likelyEnd(Visit visit, Instant now) {
        Instant end = visit.endsAt();
        if (visit.doing() != Doing.UNDER_WAY) {
            return end;
        }
        if (visit.expectedEnd() != null) {
            end = visit.expectedEnd();
        }
        return now.isAfter(end) && now.isBefore(end.plus(rules.forgotten())) ? now : end;
    }

    /** The visits of these needs that are not cancelled. */
    public List<Visit> ofNeeds(Collection<NeedId> needs) {
        return repository
                .find(
                        "needId in ?1 and doing <> ?2 order by needId, carerNo",
                        needs.stream().map(NeedId::value).toList(),
                        Doing.CANCELLED)
                .stream()
                .map(VisitEntity::toVisit)
                .toList();
    }

    /**
     * Minutes of care and travel of the published visits from {@code weekStart} until the day before {@code before};
     * what limits of the week must count as worked already. Missed visits are no work.
     *
     * @return only caregivers who have any
     */
    public Map<CaregiverId, Integer> minutesWorked(
            Collection<CaregiverId> caregivers, LocalDate weekStart, LocalDate before) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select caregiver_id, ceil(sum(extract(epoch from ends_at - starts_at) + travel_seconds) / 60)::int
                        from visit
                        where caregiver_id = any(:caregivers) and date >= :from and date < :before
                            and doing not in ('CANCELLED', 'MISSED')
                        group by caregiver_id
                        """)
                .setParameter(
                        "caregivers",
                        caregivers.stream().map(CaregiverId::value).toArray(Long[]::new))
                .setParameter("from", weekStart)
                .setParameter("before", before)
                .getResultList();
        Map<CaregiverId, Integer> minutes = new TreeMap<>();
        rows.forEach(row -> minutes.put(new CaregiverId((Long) row[0]), (Integer) row[1]));
        return minutes;
    }

    /** How many visits of the month were done and verified, per household; only households that have any. */
    public Map<HouseholdId, Integer> verifiedByHousehold(Area street, YearMonth month) {
        return countByHousehold(street, month, "v.doing = 'DONE' and v.proof = 'VERIFIED'");
    }

    /** How many visits of the month there should have been: all that were not cancelled, per household. */
    public Map<HouseholdId, Integer> dueByHousehold(Area street, YearMonth month) {
        return countByHousehold(street, month, "v.doing <> 'CANCELLED'");
    }

    private Map<HouseholdId, Integer> countByHousehold(Area street, YearMonth month, String which) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select e.household_id, count(*)::int
                        from visit v join elder e on e.id = v.elder_id join area a on a.id = v.area_id
                        where a.path like :within || '%' and v.date between :first and :last and
                        """ + which + " group by e.household_id")
                .setParameter("within", street.path())
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth())
                .getResultList();
        Map<HouseholdId, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.put(new HouseholdId((Long) row[0]), (Integer) row[1]));
        return counts;
    }

    /** The visits of a month that were done and verified, by time: what the settlement counts. */
    public List<Visit> verified(Area street, YearMonth month) {
        return repository
                .find(
                        Areas.WITHIN + " and date between :from and :to and doing = :done and proof = :verified"
                                + " order by startsAt, id",
                        Map.of(
                                "within",
                                street.path(),
                                "from",
                                month.atDay(1),
                                "to",
                                month.atEndOfMonth(),
                                "done",
                                Doing.DONE,
                                "verified",
                                Proof.VERIFIED))
                .stream()
                .map(VisitEntity::toVisit)
                .toList();
    }
}
