package org.anhu.settlement.release;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.area.Area;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.hibernate.Session;

/** Where payees are paid; rows are only ever added. */
@Singleton
@Transactional
class PayeeAccounts {

    private static final String WITHIN = """
            from payee_account p join area a on a.id = p.area_id where a.path like concat(:within, '%')
            """;

    private final Session database;
    private final Clock clock;

    PayeeAccounts(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    PayeeAccount add(PayeeAccountDetails details, String by) {
        PayeeAccount account =
                new PayeeAccount(details.areaId(), details.payee(), details.reference(), by, clock.instant());
        database.createNativeMutationQuery("""
                        insert into payee_account (area_id, payee, reference, recorded_by, recorded_at)
                        values (:area, :payee, :reference, :by, :now)
                        """)
                .setParameter("area", account.areaId().value())
                .setParameter("payee", account.payee())
                .setParameter("reference", account.reference())
                .setParameter("by", account.recordedBy())
                .setParameter("now", account.recordedAt())
                .executeUpdate();
        return account;
    }

    /** Those of an area and all below it, the latest of each payee last. */
    Page<PayeeAccount> list(Area area, PageRequest page) {
        List<PayeeAccount> items = database
                .createNativeQuery("select p.* " + WITHIN + " order by p.payee, p.id", Tuple.class)
                .setParameter("within", area.path())
                .setFirstResult(page.page() * page.size())
                .setMaxResults(page.size())
                .getResultList()
                .stream()
                .map(row -> new PayeeAccount(
                        new AreaId(row.get("area_id", Long.class)),
                        row.get("payee", String.class),
                        row.get("reference", String.class),
                        row.get("recorded_by", String.class),
                        row.get("recorded_at", Instant.class)))
                .toList();
        Long total = database.createNativeQuery("select count(*) " + WITHIN, Long.class)
                .setParameter("within", area.path())
                .getSingleResult();
        return new Page<>(items, page.page(), page.size(), total);
    }

    /** The latest reference of each of these payees within an area; one without any is not in the map. */
    Map<String, String> of(Area area, Collection<String> payees) {
        Map<String, String> references = new TreeMap<>();
        database.createNativeQuery(
                        "select p.payee, p.reference " + WITHIN + " and p.payee = any(:payees) order by p.id",
                        Tuple.class)
                .setParameter("within", area.path())
                .setParameter("payees", payees.toArray(new String[0]))
                .getResultList()
                .forEach(row -> references.put(row.get(0, String.class), row.get(1, String.class)));
        return references;
    }
}
