package org.anhu.settlement.timebank;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Refusal;
import org.anhu.people.Caregiver;
import org.anhu.settlement.ledger.Accounts;
import org.anhu.settlement.ledger.Entry;
import org.anhu.settlement.ledger.Ledger;
import org.anhu.settlement.ledger.LedgerTransaction;
import org.anhu.settlement.ledger.Unit;
import org.anhu.visits.Payables;

/**
 * The time bank: verified minutes of volunteers are credited when their month is closed, late and corrected ones with a
 * later month, and spent on care that they or theirs need.
 */
@Singleton
@Transactional
public class TimeBank {

    private static final String GIVEN = "timebank/given/";

    private final Ledger ledger;
    private final Payables payables;
    private final Areas areas;
    private final EntityManager database;
    private final Clock clock;
    private final ZoneId zone;

    TimeBank(Ledger ledger, Payables payables, Areas areas, EntityManager database, Clock clock, ZoneId zone) {
        this.ledger = ledger;
        this.payables = payables;
        this.areas = areas;
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    /** Credits what volunteers of a street's month have given and was not credited; takes back what was corrected. */
    public void credit(Area street, YearMonth month, String by) {
        Map<String, Long> minutes = new TreeMap<>(payables.volunteered(street, month));
        credited(street, month).forEach((account, before) -> minutes.merge(account, -before, Long::sum));
        List<Entry> entries = new ArrayList<>();
        long total = 0;
        for (Map.Entry<String, Long> one : minutes.entrySet()) {
            if (one.getValue() != 0) {
                entries.add(new Entry(Accounts.TIME_BANK + one.getKey(), Unit.MINUTES, -one.getValue()));
                total += one.getValue();
            }
        }
        if (!entries.isEmpty()) {
            if (total != 0) {
                entries.add(new Entry(Accounts.TIME_GIVEN + street.externalId(), Unit.MINUTES, total));
            }
            String source = GIVEN + street.id().value() + "/" + month + "/" + (times(street, month) + 1);
            ledger.book(street.id(), month, source, "volunteers' minutes of " + month, by, entries);
        }
    }

    /** Minutes that a volunteer may still spend. */
    public long balance(Caregiver volunteer) {
        Area district = areas.get(volunteer.areaId());
        return -ledger.balance(root(district), account(volunteer), Unit.MINUTES);
    }

    /**
     * Spends minutes of a volunteer.
     *
     * @param key of who asks: the same is booked once
     * @throws Refusal 409 if there are fewer
     */
    public LedgerTransaction spend(Caregiver volunteer, String key, long minutes, String text, String by) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .setParameter("what", account(volunteer))
                .getSingleResult();
        String source = "timebank/spent/" + volunteer.id().value() + "/" + key;
        long there = balance(volunteer);
        if (there < minutes && !ledger.booked(source)) {
            throw Refusal.conflict(
                    "too-few-minutes", "The account has " + there + " minutes: spend no more than these.");
        }
        AreaId area = volunteer.areaId();
        return ledger.book(
                area,
                YearMonth.now(clock.withZone(zone)),
                source,
                text,
                by,
                List.of(
                        new Entry(account(volunteer), Unit.MINUTES, minutes),
                        new Entry(Accounts.TIME_SPENT + volunteer.externalId(), Unit.MINUTES, -minutes)));
    }

    private static String account(Caregiver volunteer) {
        return Accounts.TIME_BANK + volunteer.externalId();
    }

    // A volunteer may have helped in several streets of the district.
    private Area root(Area area) {
        String first = area.path().split("/", -1)[1];
        return areas.get(new AreaId(Long.parseLong(first)));
    }

    private Map<String, Long> credited(Area street, YearMonth month) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select substr(e.account, length(:accounts) + 1), cast(- sum(e.amount) as bigint)
                        from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
                        where t.area_id = :street and t.month = :month and e.unit = 'MINUTES'
                            and (t.source like :given || '%' or t.reverses in (
                                select o.id from ledger_transaction o where o.source like :given || '%'))
                            and e.account like :accounts || '%'
                        group by e.account
                        """)
                .setParameter("accounts", Accounts.TIME_BANK)
                .setParameter("street", street.id().value())
                .setParameter("month", month.atDay(1))
                .setParameter("given", GIVEN)
                .getResultList();
        Map<String, Long> minutes = new TreeMap<>();
        rows.forEach(row -> minutes.put((String) row[0], (Long) row[1]));
        return minutes;
    }

    private long times(Area street, YearMonth month) {
        return (Long) database.createNativeQuery(
                        "select count(*) from ledger_transaction where source like :given", Long.class)
                .setParameter("given", GIVEN + street.id().value() + "/" + month + "/%")
                .getSingleResult();
    }
}
