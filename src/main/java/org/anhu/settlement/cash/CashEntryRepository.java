package org.anhu.settlement.cash;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Optional;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.jspecify.annotations.Nullable;

@Singleton
class CashEntryRepository implements PanacheRepositoryBase<CashEntryEntity, Long> {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    Optional<CashEntryEntity> last(HouseholdId household) {
        return find("householdId = ?1 order by position desc", household.value())
                .page(0, 1)
                .firstResultOptional();
    }

    /** What the entries of a period come to; null for no bound. */
    CashSums sums(HouseholdId household, @Nullable LocalDate from, @Nullable LocalDate to) {
        Tuple row = (Tuple) getEntityManager()
                .createNativeQuery("""
                        select cast(coalesce(sum(case e.kind when 'IN' then e.amount_fen else - e.amount_fen end)
                                filter (where e.date < :from), 0) as bigint) as opening,
                            cast(coalesce(sum(e.amount_fen) filter (where here and e.kind = 'IN'), 0) as bigint) as given,
                            cast(coalesce(sum(e.amount_fen) filter (where here and e.kind = 'OUT'), 0) as bigint) as spent,
                            count(*) filter (where here and e.kind = 'OUT' and e.receipt is null
                                and e.reverses_id is null) as bare,
                            count(*) filter (where here and said is null) as unasked,
                            count(*) filter (where here and said = 'DISPUTED') as disputed
                        from (select e.*, e.date >= :from and e.date <= :to as here,
                                (select c.outcome from cash_confirmation c where c.cash_entry_id = e.id
                                    order by c.id desc limit 1) as said
                            from cash_entry e where e.household_id = :household) e
                        """, Tuple.class)
                .setParameter("household", household.value())
                .setParameter("from", from == null ? EARLIEST : from)
                .setParameter("to", to == null ? LATEST : to)
                .getSingleResult();
        return new CashSums(
                new Money(row.get("opening", Long.class)),
                new Money(row.get("given", Long.class)),
                new Money(row.get("spent", Long.class)),
                row.get("bare", Long.class),
                row.get("unasked", Long.class),
                row.get("disputed", Long.class));
    }

    /** Whoever else writes this household's book waits until the transaction ends. */
    void lock(HouseholdId household) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "cash " + household.value())
                .getSingleResult();
    }
}
