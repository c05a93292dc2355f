package org.anhu.visits;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.area.Area;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.people.CaregiverKind;

/** The paying of visits: those that were done and verified, and which of them a settlement has counted. */
@Singleton
@Transactional
public class Payables {

    private static final String VERIFIED = """
            from visit v join elder e on e.id = v.elder_id join area a on a.id = v.area_id
                join caregiver c on c.id = v.caregiver_id
            where a.path like :within || '%' and v.date between :first and :last
                and v.doing = 'DONE' and v.proof = 'VERIFIED'
            """;

    private static final String COLUMNS = """
            e.household_id, v.elder_id, e.external_id, v.date, cast(v.starts_at at time zone :zone as time) as start,
            v.service_code, v.minutes, c.kind
            """;

    private final EntityManager database;
    private final ZoneId zone;

    Payables(EntityManager database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /** The verified visits of a month, settled or not, by household. */
    public Map<HouseholdId, List<Payable>> verified(Area street, YearMonth month) {
        return byHousehold(query(street, month, "select " + COLUMNS + VERIFIED));
    }

    /** How many verified visits of a month no settlement has counted. */
    public int open(Area street, YearMonth month) {
        return (Integer) query(street, month, "select cast(count(*) as int) " + VERIFIED + " and v.paying = 'OPEN'")
                .getSingleResult();
    }

    /**
     * Moves the open verified visits of these households from OPEN to SETTLED, in the caller's transaction, and returns
     * exactly those it moved by household: what is counted is what is marked, whatever is verified meanwhile.
     */
    public Map<HouseholdId, List<Payable>> settle(Area street, YearMonth month, Collection<HouseholdId> households) {
        Query marking = query(street, month, "with payable as (select v.id, " + COLUMNS + VERIFIED + """
                            and v.paying = 'OPEN' and e.household_id = any(:households) order by v.id for update of v
                        )
                        update visit set paying = 'SETTLED', version = version + 1
                        from payable where visit.id = payable.id
                        returning payable.household_id, payable.elder_id, payable.external_id, payable.date,
                            payable.start, payable.service_code, payable.minutes, payable.kind
                        """);
        marking.setParameter(
                "households", households.stream().map(HouseholdId::value).toArray(Long[]::new));
        return byHousehold(marking);
    }

    private Query query(Area street, YearMonth month, String sql) {
        Query query = database.createNativeQuery(sql);
        if (sql.contains(":zone")) {
            query.setParameter("zone", zone.getId());
        }
        return query.setParameter("within", street.path())
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth());
    }

    private static Map<HouseholdId, List<Payable>> byHousehold(Query query) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        Map<HouseholdId, List<Payable>> visits = new TreeMap<>();
        for (Object[] row : rows) {
            HouseholdId household = new HouseholdId((Long) row[0]);
            visits.computeIfAbsent(household, id -> new ArrayList<>()).add(payable(household, row));
        }
        return visits;
    }

    private static Payable payable(HouseholdId household, Object[] row) {
        return new Payable(
                household,
                new ElderId((Long) row[1]),
                (String) row[2],
                (LocalDate) row[3],
                (LocalTime) row[4],
                (String) row[5],
                (Integer) row[6],
                CaregiverKind.valueOf((String) row[7]));
    }
}
