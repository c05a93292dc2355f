package org.anhu.visits;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.area.Area;
import org.anhu.kernel.HouseholdId;

/** The paying of visits: those that were done and verified, and which of them a settlement has counted. */
@Singleton
@Transactional
public class Payables {

    private static final String VERIFIED = """
            from visit v join elder e on e.id = v.elder_id join area a on a.id = v.area_id
            where a.path like :within || '%' and v.date between :first and :last
                and v.doing = 'DONE' and v.proof = 'VERIFIED'
            """;

    private final EntityManager database;

    Payables(EntityManager database) {
        this.database = database;
    }

    /** The verified visits of a month, settled or not, by household and day; only days that have any. */
    public Map<HouseholdId, Map<LocalDate, Integer>> verified(Area street, YearMonth month) {
        return byDay(
                month,
                query(
                        street,
                        month,
                        "select e.household_id, cast(extract(day from v.date) as int), cast(count(*) as int) "
                                + VERIFIED + " group by 1, 2"));
    }

    /** How many verified visits of a month no settlement has counted. */
    public int open(Area street, YearMonth month) {
        return (Integer) query(street, month, "select cast(count(*) as int) " + VERIFIED + " and v.paying = 'OPEN'")
                .getSingleResult();
    }

    /**
     * Moves the open verified visits of these households from OPEN to SETTLED, in the caller's transaction, and returns
     * exactly those it moved by household and day: what is counted is what is marked, whatever is verified meanwhile.
     */
    public Map<HouseholdId, Map<LocalDate, Integer>> settle(
            Area street, YearMonth month, Collection<HouseholdId> households) {
        Query marking = query(street, month, "with payable as (select v.id, e.household_id " + VERIFIED + """
                            and v.paying = 'OPEN' and e.household_id = any(:households) order by v.id for update of v
                        ), settled as (
                            update visit set paying = 'SETTLED', version = version + 1
                            from payable where visit.id = payable.id
                            returning payable.household_id, visit.date
                        )
                        select household_id, cast(extract(day from date) as int), cast(count(*) as int)
                        from settled group by 1, 2
                        """);
        marking.setParameter(
                "households", households.stream().map(HouseholdId::value).toArray(Long[]::new));
        return byDay(month, marking);
    }

    private Query query(Area street, YearMonth month, String sql) {
        return database.createNativeQuery(sql)
                .setParameter("within", street.path())
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth());
    }

    private static Map<HouseholdId, Map<LocalDate, Integer>> byDay(YearMonth month, Query query) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        Map<HouseholdId, Map<LocalDate, Integer>> counts = new TreeMap<>();
        for (Object[] row : rows) {
            counts.computeIfAbsent(new HouseholdId((Long) row[0]), household -> new TreeMap<>())
                    .put(month.atDay((Integer) row[1]), (Integer) row[2]);
        }
        return counts;
    }
}
