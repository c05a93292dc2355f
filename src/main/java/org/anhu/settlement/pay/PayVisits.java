package org.anhu.settlement.pay;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.VisitId;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The verified visits that pay is counted from: the same that settlement counts. A read model over several rooms. */
@Singleton
@Transactional
class PayVisits {

    // The way to a visit begins where the caregiver was before, whether or not that visit was verified.
    private static final String VISITS = """
            select * from (
                select v.id, v.caregiver_id, v.date, v.starts_at, v.minutes, v.proof, v.travel_seconds, h.external_id,
                    h.latitude, h.longitude, lag(h.latitude) over way as from_latitude,
                    lag(h.longitude) over way as from_longitude,
                    h.primary_caregiver_id <> v.caregiver_id and exists (
                        select 1 from leave l where l.caregiver_id = h.primary_caregiver_id and l.status = 'APPROVED'
                            and v.date between l.from_date and l.to_date) as substitute
                from visit v join elder e on e.id = v.elder_id join household h on h.id = e.household_id
                where v.caregiver_id = any(:caregivers) and v.date between :first and :last and v.doing = 'DONE'
                window way as (partition by v.caregiver_id, v.date order by v.starts_at, v.id)
            ) done where proof = 'VERIFIED' order by starts_at, id
            """;

    private final Session database;

    PayVisits(Session database) {
        this.database = database;
    }

    /** By caregiver and time; a caregiver without any is not in the map. */
    Map<CaregiverId, List<PaidVisit>> of(Collection<CaregiverId> caregivers, YearMonth month) {
        Map<CaregiverId, List<PaidVisit>> visits = new HashMap<>();
        database.createNativeQuery(VISITS, Tuple.class)
                .setParameter(
                        "caregivers",
                        caregivers.stream().map(CaregiverId::value).toArray(Long[]::new))
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth())
                .getResultList()
                .forEach(row -> visits.computeIfAbsent(
                                new CaregiverId(row.get("caregiver_id", Long.class)), key -> new ArrayList<>())
                        .add(visit(row)));
        return visits;
    }

    private static PaidVisit visit(Tuple row) {
        @Nullable Double fromLatitude = row.get("from_latitude", Double.class);
        @Nullable Double fromLongitude = row.get("from_longitude", Double.class);
        int metres = 0;
        if (fromLatitude != null && fromLongitude != null) {
            Coordinates here = new Coordinates(row.get("latitude", Double.class), row.get("longitude", Double.class));
            metres = (int) Math.round(new Coordinates(fromLatitude, fromLongitude).metresTo(here));
        }
        return new PaidVisit(
                new VisitId(row.get("id", Long.class)),
                row.get("date", LocalDate.class),
                row.get("external_id", String.class),
                row.get("minutes", Integer.class),
                Boolean.TRUE.equals(row.get("substitute", Boolean.class)),
                fromLatitude == null ? 0 : row.get("travel_seconds", Integer.class),
                metres);
    }
}
