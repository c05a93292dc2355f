package org.anhu.settlement.payability;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.anhu.area.Area;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.NeedId;
import org.anhu.people.CaregiverKind;
import org.anhu.settlement.rules.ServedVisit;
import org.hibernate.Session;

/** Needs that wait to be done, as visits: with the time and caregiver they are planned for, if they are. A read model. */
@Singleton
@Transactional
class PlannedVisits {

    private static final String PLANNED = """
            select n.id, n.date, n.service_code, n.minutes, n.elder_id, e.external_id as elder, e.household_id,
                s.id as street, coalesce(cast(v.starts_at at time zone :zone as time),
                    cast(n.windows -> 0 ->> 'opens' as time)) as start, coalesce(c.kind, 'STAFF') as kind,
                n.skill_code is null or v.id is null or exists (
                    select 1 from certificate p where p.caregiver_id = v.caregiver_id and p.skill_code = n.skill_code
                        and p.level >= coalesce(n.skill_level, 1) and p.valid_from <= n.date
                        and (p.valid_to is null or p.valid_to >= n.date)) as certified
            from need n join elder e on e.id = n.elder_id join area a on a.id = n.area_id
                join area s on s.kind = 'STREET' and a.path like s.path || '%'
                left join visit v on v.need_id = n.id and v.doing <> 'CANCELLED' and v.carer_no = 1
                left join caregiver c on c.id = v.caregiver_id
            where a.path like :within || '%' and n.date between :from and :to and n.status = 'DUE'
                and (v.id is null or v.doing = 'PLANNED')
            order by n.date, n.id
            """;

    private final Session database;
    private final ZoneId zone;

    PlannedVisits(Session database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /** Both days inclusive. */
    List<PlannedVisit> of(Area area, LocalDate from, LocalDate to) {
        return database
                .createNativeQuery(PLANNED, Tuple.class)
                .setParameter("zone", zone.getId())
                .setParameter("within", area.path())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .map(PlannedVisits::planned)
                .toList();
    }

    private static PlannedVisit planned(Tuple row) {
        return new PlannedVisit(
                new NeedId(row.get("id", Long.class)),
                new AreaId(row.get("street", Long.class)),
                new HouseholdId(row.get("household_id", Long.class)),
                new ServedVisit(
                        new ElderId(row.get("elder_id", Long.class)),
                        row.get("elder", String.class),
                        row.get("date", LocalDate.class),
                        row.get("start", LocalTime.class),
                        row.get("service_code", String.class),
                        row.get("minutes", Integer.class),
                        CaregiverKind.valueOf(row.get("kind", String.class))),
                row.get("certified", Boolean.class));
    }
}
