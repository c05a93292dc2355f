package org.anhu.visits;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.anhu.area.Area;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Grouped;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.SettlementId;
import org.anhu.kernel.VisitId;
import org.anhu.people.CaregiverKind;

/** The paying of visits: those that were done and verified, and which of them a settlement has counted. */
@Singleton
@Transactional
public class Payables {

    private static final String IN_MONTH = """
            from visit v join elder e on e.id = v.elder_id join area a on a.id = v.area_id
            where a.path like :within || '%' and v.date between :first and :last
            """;

    private static final String VERIFIED = IN_MONTH + " and v.doing = 'DONE' and v.proof = 'VERIFIED'";

    private static final String SERVED = """
            select h.external_id, h.id, e.id, e.external_id, v.date,
                cast(v.starts_at at time zone ? as time), v.service_code, v.minutes, c.kind
            from visit v join elder e on e.id = v.elder_id join household h on h.id = e.household_id
                join caregiver c on c.id = v.caregiver_id join area a on a.id = v.area_id
            where a.path like ? || '%' and v.date between ? and ? and v.doing = 'DONE' and v.proof = 'VERIFIED'
            order by h.external_id collate "C"
            """;

    private final EntityManager database;
    private final DataSource rows;
    private final ZoneId zone;

    Payables(EntityManager database, DataSource rows, ZoneId zone) {
        this.database = database;
        this.rows = rows;
        this.zone = zone;
    }

    /**
     * Until the transaction ends, nobody changes the proof of a visit of this street and these months: whoever was at
     * it has finished, whoever comes waits ({@link VisitRepository#lock}). So nothing falls between two runs.
     */
    public void hold(Area street, Collection<YearMonth> months) {
        for (YearMonth month : new TreeSet<>(months)) {
            database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                    .setParameter("what", VisitRepository.PROOFS + street.id().value() + " " + month)
                    .getSingleResult();
        }
    }

    /** The visits from day to day that were done and verified, settled or not, by household. */
    public Grouped<Payable> verified(Area street, LocalDate from, LocalDate to) {
        return Grouped.open(rows, SERVED, Payables::payable, zone.getId(), street.path(), from, to);
    }

    private static Payable payable(ResultSet row) throws SQLException {
        return new Payable(
                new HouseholdId(row.getLong(2)),
                new ElderId(row.getLong(3)),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalTime.class),
                row.getString(7),
                row.getInt(8),
                CaregiverKind.valueOf(row.getString(9)));
    }

    /** How many visits of a month were done and verified, settled or not. */
    public int verified(Area street, YearMonth month) {
        return (Integer)
                query(street, month, "select cast(count(*) as int) " + VERIFIED).getSingleResult();
    }

    /**
     * Counts for a run the verified visits of these households that no run counts, and takes back those that one does
     * but that are not verified, or not theirs, any more. A visit is counted at most once, whatever is repeated.
     *
     * @param first whether no run has settled this month before, so that nobody need look what it counted
     */
    public Marked mark(
            Area street, YearMonth month, SettlementId run, Collection<HouseholdId> households, boolean first) {
        int counted = database.createNativeQuery(
                        "insert into visit_payment (visit_id, run_id, counted) select v.id, :run, 1 "
                                + VERIFIED + " and e.household_id = any(:households)"
                                + (first ? "" : " and " + COUNTED + " = 0") + " order by v.id")
                .setParameter("run", run.value())
                .setParameter("within", street.path())
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth())
                .setParameter("households", ids(households))
                .executeUpdate();
        int takenBack = first ? 0 : takeBack(street, month, run, households);
        return new Marked(counted, takenBack);
    }

    /** How many visits a run counts, and how many that another run has counted it takes back. */
    public record Marked(int counted, int takenBack) {}

    private static final String COUNTED =
            "(select coalesce(sum(p.counted), 0) from visit_payment p where p.visit_id = v.id)";

    private int takeBack(Area street, YearMonth month, SettlementId run, Collection<HouseholdId> households) {
        return database.createNativeQuery("insert into visit_payment (visit_id, run_id, counted) select v.id, :run, -1 "
                        + IN_MONTH + " and not (v.doing = 'DONE' and v.proof = 'VERIFIED'"
                        + " and e.household_id = any(:households)) and " + COUNTED + " = 1 order by v.id")
                .setParameter("run", run.value())
                .setParameter("within", street.path())
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth())
                .setParameter("households", ids(households))
                .executeUpdate();
    }

    /** Minutes of verified visits of a month that volunteers made, by their external id; only those who have any. */
    public Map<String, Long> volunteered(Area street, YearMonth month) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query(
                        street,
                        month,
                        "select c.external_id, sum(v.minutes) "
                                + VERIFIED.replace(
                                        "join area a", "join caregiver c on c.id = v.caregiver_id join area a")
                                + " and c.kind = 'VOLUNTEER' group by c.external_id")
                .getResultList();
        Map<String, Long> minutes = new TreeMap<>();
        found.forEach(row -> minutes.put((String) row[0], (Long) row[1]));
        return minutes;
    }

    /** Forgets what a run has counted; for one that is withdrawn. */
    public void unmark(SettlementId run) {
        database.createNativeQuery("delete from visit_payment where run_id = :run")
                .setParameter("run", run.value())
                .executeUpdate();
    }

    /**
     * Where each visit of a street's month stands; every one is in exactly one bucket (standards.md, P13).
     *
     * @param entitled the households that have lines
     */
    public List<Bucket> buckets(Area street, YearMonth month, Collection<HouseholdId> entitled) {
        Query query = query(street, month, """
                select bucket, cast(count(*) as int), (array_agg(id order by id))[1:20] from (
                    select v.id, case
                        when v.doing = 'CANCELLED' and v.proof <> 'EXCEPTION' then 'CANCELLED'
                        when v.proof = 'REJECTED' then 'REJECTED'
                        when v.proof = 'EXCEPTION' then 'UNDECIDED'
                        when v.doing = 'MISSED' then 'MISSED'
                        when v.doing <> 'DONE' or v.proof <> 'VERIFIED' then 'UNPROVED'
                        when e.household_id = any(:households) then 'COUNTED'
                        else 'WITHOUT_AWARD' end as bucket
                """ + IN_MONTH + ") visits group by bucket");
        query.setParameter("households", ids(entitled));
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        List<Bucket> buckets = new ArrayList<>();
        for (Object[] row : found) {
            buckets.add(new Bucket(Bucket.Kind.valueOf((String) row[0]), (Integer) row[1], visits(row[2])));
        }
        buckets.sort(java.util.Comparator.comparing(Bucket::kind));
        return buckets;
    }

    private static List<VisitId> visits(Object array) {
        List<VisitId> ids = new ArrayList<>();
        for (Object id : (Object[]) array) {
            ids.add(new VisitId((Long) id));
        }
        return ids;
    }

    private Query query(Area street, YearMonth month, String sql) {
        return database.createNativeQuery(sql)
                .setParameter("within", street.path())
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth());
    }

    private static Long[] ids(Collection<HouseholdId> households) {
        return households.stream().map(HouseholdId::value).toArray(Long[]::new);
    }
}
