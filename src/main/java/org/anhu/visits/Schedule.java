package org.anhu.visits;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.VisitId;
import org.hibernate.Session;

/** A caregiver's days. A read model, one query over the tables of several rooms, for phones ask for it all day. */
@Singleton
@Transactional
class Schedule {

    private static final String VISITS = """
            select v.id, v.date, v.starts_at, v.ends_at, v.window_opens_at, v.window_closes_at, v.minutes, v.elder_id,
                   e.name as elder, h.address, h.latitude, h.longitude, v.service_code, s.name_zh, s.name_en, v.doing,
                   v.proof
            from visit v
            join elder e on e.id = v.elder_id
            join household h on h.id = e.household_id
            join service_item s on s.code = v.service_code
            where v.caregiver_id = :caregiver and v.date between :from and :to
            order by v.starts_at, v.id
            """;

    private final Session database;

    Schedule(Session database) {
        this.database = database;
    }

    /** Both days inclusive, cancelled visits too, so that the phone can strike them out; by time. */
    List<ScheduledVisit> of(CaregiverId caregiver, LocalDate from, LocalDate to) {
        return database
                .createNativeQuery(VISITS, Tuple.class)
                .setParameter("caregiver", caregiver.value())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .map(Schedule::visit)
                .toList();
    }

    private static ScheduledVisit visit(Tuple row) {
        String service = row.get("name_zh", String.class);
        return new ScheduledVisit(
                new VisitId(row.get("id", Long.class)),
                row.get("date", LocalDate.class),
                row.get("starts_at", Instant.class),
                row.get("ends_at", Instant.class),
                row.get("window_opens_at", Instant.class),
                row.get("window_closes_at", Instant.class),
                row.get("minutes", Integer.class),
                new ElderId(row.get("elder_id", Long.class)),
                row.get("elder", String.class),
                row.get("address", String.class),
                new Coordinates(row.get("latitude", Double.class), row.get("longitude", Double.class)),
                row.get("service_code", String.class),
                service,
                row.get("name_en", String.class),
                List.of(service),
                Doing.valueOf(row.get("doing", String.class)),
                Proof.valueOf(row.get("proof", String.class)));
    }
}
