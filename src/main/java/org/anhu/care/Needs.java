package org.anhu.care;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The dated needs. */
@Singleton
@Transactional
public class Needs {

    /** Needs are made for two months at a time at most: further ahead too much of the rules will have changed. */
    public static final int MOST_DAYS = 62;

    private final NeedRepository repository;
    private final NeedTable table;
    private final NeedMaker maker;
    private final CarePlanRepository plans;
    private final EntityManager database;
    private final Clock clock;

    Needs(
            NeedRepository repository,
            NeedTable table,
            NeedMaker maker,
            CarePlanRepository plans,
            EntityManager database,
            Clock clock) {
        this.repository = repository;
        this.table = table;
        this.maker = maker;
        this.plans = plans;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes the needs of an area's elders from {@code from} to {@code to}, both inclusive, and brings those of coming
     * days in line with agreements, holds, holidays and who has died or moved. Making them again changes nothing.
     *
     * @throws Refusal 422 for more than {@link #MOST_DAYS} days
     */
    public NeedsMade make(Area area, LocalDate from, LocalDate to) {
        checkSpan(from, to).refuseIfAny();
        table.lockRules();
        return maker.make(
                plans.concerned(area, from, to),
                new TreeSet<>(from.datesUntil(to.plusDays(1)).toList()));
    }

    /**
     * Makes the needs of one day for care plans that have none there yet, such as one of the last hour, and leaves all
     * others alone: for who is in a hurry.
     */
    public NeedsMade makeMissing(Area area, LocalDate day) {
        if (plans.unmet(area, day).isEmpty()) {
            return NeedsMade.NONE;
        }
        table.lockRules();
        return maker.make(plans.unmet(area, day), new TreeSet<>(Set.of(day)));
    }

    /** What is wrong with such days, at /from and /to. */
    static Findings checkSpan(LocalDate from, LocalDate to) {
        Findings findings = new Findings();
        findings.required("/from", from);
        findings.required("/to", to);
        if (from != null && to != null && findings.period("/to", from, to)) {
            findings.check(
                    to.isBefore(from.plusDays(MOST_DAYS)),
                    "/to",
                    "too-many-days",
                    "Send " + MOST_DAYS + " days at most.",
                    to);
        }
        return findings;
    }

    /** The needs that ask for a visit, of an area's elders on these days, by date, elder and time of the day. */
    public List<Need> due(Area area, LocalDate from, LocalDate to) {
        return repository
                .fresh(
                        Served.WITHIN + " and date between :from and :to and status = :due"
                                + " order by date, elderId, ordinal, id",
                        Map.of("within", area.path(), "from", from, "to", to, "due", NeedStatus.DUE))
                .stream()
                .map(NeedEntity::toNeed)
                .toList();
    }

    /** Those of the ids that exist. */
    public Map<NeedId, Need> byIds(Collection<NeedId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : repository
                        .fresh(
                                "id in :ids",
                                Map.of("ids", ids.stream().map(NeedId::value).toList()))
                        .stream()
                        .map(NeedEntity::toNeed)
                        .collect(Collectors.toMap(Need::id, need -> need));
    }

    /** @throws Refusal 404 */
    public Need get(NeedId id) {
        Need need = byIds(Set.of(id)).get(id);
        if (need == null) {
            throw Refusal.notFound("need", id.value());
        }
        return need;
    }

    /** Those of an area's elders, by date; filters that are null are left out. */
    public Page<Need> list(
            Area area,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable NeedStatus status,
            @Nullable ElderId elder,
            PageRequest page) {
        return new Query(Served.WITHIN, "within", area.path())
                .and("date >= :from", "from", from)
                .and("date <= :to", "to", to)
                .and("status = :status", "status", status)
                .and("elderId = :elder", "elder", elder == null ? null : elder.value())
                .page(repository, "date, elderId, ordinal, id", page, NeedEntity::toNeed);
    }

    /**
     * For publishing: those that are still due, which nobody can change before the caller's transaction has ended. Call
     * it in the transaction that makes the visits, before making them.
     */
    public Set<NeedId> lockDue(Collection<NeedId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return ((List<?>) database.createNativeQuery(
                                "select id from need where id in (:ids) and status = 'DUE' order by id for share",
                                Long.class)
                        .setParameter("ids", ids.stream().map(NeedId::value).toList())
                        .getResultList())
                .stream().map(id -> new NeedId((Long) id)).collect(Collectors.toSet());
    }

    /**
     * How many visits each household was due in a month. A need counts once, however many carers it takes; held and
     * cancelled ones do not count. Households without any are left out.
     */
    public Map<HouseholdId, Integer> dueVisitsByHousehold(Area area, YearMonth month) {
        Map<HouseholdId, Integer> due = new HashMap<>();
        for (Object[] row : database.createQuery(
                        "select e.householdId, count(n.id) from Need n, Elder e where n.elderId = e.id"
                                + " and n.status = :due and n.date between :from and :to and e.areaId in"
                                + " (select a.id from Area a where a.path like concat(:within, '%'))"
                                + " group by e.householdId",
                        Object[].class)
                .setParameter("due", NeedStatus.DUE)
                .setParameter("from", month.atDay(1))
                .setParameter("to", month.atEndOfMonth())
                .setParameter("within", area.path())
                .getResultList()) {
            due.put(new HouseholdId((Long) row[0]), Math.toIntExact((Long) row[1]));
        }
        return due;
    }

    /**
     * After a change of rules: brings those of the coming days in line for which the elders' areas have needs already.
     * Call it with the rules locked.
     */
    NeedsMade refresh(Collection<CarePlan> changed) {
        if (changed.isEmpty()) {
            return NeedsMade.NONE;
        }
        List<Long> ids = changed.stream().map(plan -> plan.id().value()).toList();
        List<Long> elders = changed.stream()
                .map(plan -> plan.details().elderId().value())
                .distinct()
                .toList();
        List<LocalDate> made = database.createQuery(
                        "select distinct n.date from Need n where n.date > :today and (n.carePlanId in :plans"
                                + " or n.areaId in (select e.areaId from Elder e where e.id in :elders))",
                        LocalDate.class)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("plans", ids)
                .setParameter("elders", elders)
                .getResultList();
        return maker.make(changed, new TreeSet<>(made));
    }
}
