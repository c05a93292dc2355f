package org.anhu.settlement.payability;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anhu.area.Area;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.PlanId;
import org.anhu.people.CaregiverKind;
import org.anhu.settlement.rules.ServedVisit;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Needs that wait to be done, as visits: with the times and caregivers they are planned for, if they are. A read model. */
@Singleton
@Transactional
class PlannedVisits {

    /** Of what a plan has, the plan's word counts, also that nobody was found; of all else, what is published. */
    private static final String PLANNED = """
            select n.id, n.date, n.service_code, n.minutes, n.elder_id, e.external_id as elder, e.household_id,
                s.id as street, carer.no, p.proposed,
                coalesce(cast(g.starts_at at time zone :zone as time), cast(n.windows -> 0 ->> 'opens' as time)) as start,
                coalesce(c.kind, 'STAFF') as kind,
                n.skill_code is null or g.caregiver_id is null or exists (
                    select 1 from certificate k where k.caregiver_id = g.caregiver_id and k.skill_code = n.skill_code
                        and k.level >= coalesce(n.skill_level, 1) and k.valid_from <= n.date
                        and (k.valid_to is null or k.valid_to >= n.date)) as certified
            from need n join elder e on e.id = n.elder_id join area a on a.id = n.area_id
                join area s on s.kind = 'STREET' and a.path like s.path || '%'
                cross join generate_series(1, n.carers_needed) as carer(no)
                cross join lateral (select
                    exists (select 1 from plan_assignment x where x.plan_id = :plan and x.need_id = n.id)
                    or exists (select 1 from plan_waiting w where w.plan_id = :plan and w.need_id = n.id) as proposed) p
                left join lateral (
                    select x.caregiver_id, x.starts_at from plan_assignment x
                    where x.plan_id = :plan and x.need_id = n.id and x.carer_no = carer.no
                    union all
                    select v.caregiver_id, v.starts_at from visit v
                    where not p.proposed and v.need_id = n.id and v.carer_no = carer.no and v.doing <> 'CANCELLED'
                ) g on true
                left join caregiver c on c.id = g.caregiver_id
            where a.path like :within || '%' and n.date between :from and :to and n.status = 'DUE'
                and not exists (
                    select 1 from visit d where d.need_id = n.id and d.carer_no = carer.no
                        and d.doing not in ('PLANNED', 'CANCELLED'))
            order by n.date, n.id, carer.no
            """;

    private static final long NO_PLAN = 0;

    private final Session database;
    private final ZoneId zone;

    PlannedVisits(Session database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /**
     * Those of an area on these days, both inclusive.
     *
     * @param plan whose times and caregivers count for what it has; null: what is published counts
     */
    List<PlannedVisit> of(Area area, LocalDate from, LocalDate to, @Nullable PlanId plan) {
        Map<Long, List<Tuple>> byNeed = new LinkedHashMap<>();
        database.createNativeQuery(PLANNED, Tuple.class)
                .setParameter("zone", zone.getId())
                .setParameter("plan", plan == null ? NO_PLAN : plan.value())
                .setParameter("within", area.path())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .forEach(row -> byNeed.computeIfAbsent(row.get("id", Long.class), need -> new ArrayList<>(1))
                        .add(row));
        return byNeed.values().stream().map(PlannedVisits::planned).toList();
    }

    private static PlannedVisit planned(List<Tuple> carers) {
        Tuple first = carers.get(0);
        return new PlannedVisit(
                new NeedId(first.get("id", Long.class)),
                new AreaId(first.get("street", Long.class)),
                new HouseholdId(first.get("household_id", Long.class)),
                carers.stream().map(PlannedVisits::visit).toList(),
                carers.stream()
                        .filter(carer -> !carer.get("certified", Boolean.class))
                        .map(carer -> carer.get("no", Integer.class))
                        .toList(),
                first.get("proposed", Boolean.class));
    }

    private static ServedVisit visit(Tuple carer) {
        return new ServedVisit(
                new ElderId(carer.get("elder_id", Long.class)),
                carer.get("elder", String.class),
                carer.get("date", LocalDate.class),
                carer.get("start", LocalTime.class),
                carer.get("service_code", String.class),
                carer.get("minutes", Integer.class),
                CaregiverKind.valueOf(carer.get("kind", String.class)));
    }
}
