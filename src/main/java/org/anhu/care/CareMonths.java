package org.anhu.care;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.anhu.area.Area;
import org.anhu.kernel.Grouped;
import org.anhu.kernel.HouseholdId;

/** What a settlement asks of care: visits that were due in a month, and days on which a whole household was held. */
@Singleton
@Transactional
public class CareMonths {

    private final EntityManager database;
    private final DataSource rows;

    CareMonths(EntityManager database, DataSource rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Visits that were due, by household and in it by day; a need for two carers is two visits. */
    public Grouped<DueVisits> due(Area street, YearMonth month) {
        return Grouped.open(
                rows,
                """
                select h.external_id, n.date, cast(sum(n.carers_needed) as int)
                from need n join elder e on e.id = n.elder_id join household h on h.id = e.household_id
                    join area a on a.id = n.area_id
                where a.path like ? || '%' and n.date between ? and ? and n.status = 'DUE'
                group by h.external_id, n.date
                order by h.external_id collate "C", n.date
                """,
                row -> new DueVisits(row.getObject(2, LocalDate.class), row.getInt(3)),
                street.path(),
                month.atDay(1),
                month.atEndOfMonth());
    }

    /** Days on which everyone who lives in the household is held. */
    public Map<HouseholdId, Set<LocalDate>> held(Area street, YearMonth month) {
        Map<HouseholdId, Set<LocalDate>> held = new TreeMap<>();
        for (Object[] row : rows(street, month, """
                select e.household_id, cast(extract(day from d.day) as int)
                from generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 day') d(day)
                    cross join elder e join area a on a.id = e.area_id
                where a.path like :within || '%' and (e.status = 'ACTIVE' or e.status_since > cast(d.day as date))
                group by 1, 2
                having bool_and(exists (
                    select 1 from care_hold h
                    where h.elder_id = e.id and h.from_date <= cast(d.day as date)
                        and (h.to_date is null or h.to_date >= cast(d.day as date))
                        and (h.taken_back_from is null or h.taken_back_from > cast(d.day as date))))
                """)) {
            held.computeIfAbsent(new HouseholdId((Long) row[0]), household -> new HashSet<>())
                    .add(month.atDay((Integer) row[1]));
        }
        return held;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Area street, YearMonth month, String sql) {
        Query query = database.createNativeQuery(sql)
                .setParameter("within", street.path())
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth());
        return query.getResultList();
    }
}
