package org.anhu.settlement.ledger;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;
import org.jspecify.annotations.Nullable;

/**
 * The books. Rows are only ever added; the database refuses anything else, a transaction that is not zero in each of its
 * units, and a second reversal. What is wrong is reversed and booked anew.
 */
@Singleton
@Transactional
public class Ledger {

    // The payer's expense, or what the family owes; against the household, where money goes to it, or the provider of
    // the
    // visits. Only what was priced visit by visit goes to the provider.
    private static final String BOOK_RUN = """
            with line as (
                select l.id, l.run_id, r.area_id, r.month, l.amount_fen,
                    case l.payer
                        when 'FAMILY' then 'receivable/household/' || l.household
                        else 'expense/' || lower(l.payer) || '/' || l.policy_code || '/' || l.tier end as debit,
                    case when l.payer = 'FAMILY' or l.minutes <> 0 or l.steps @> '[{"rule": "charge"}]'
                        then 'payable/provider/' || r.street
                        else 'payable/household/' || l.household end as credit,
                    case when l.award = '' then 'family' else 'award ' || l.award || ', ' || l.policy_code || ' v'
                        || l.policy_version end
                        || case when l.month < r.month then ', adjusts ' || to_char(l.month, 'YYYY-MM') else '' end as text
                from settlement_line l join settlement_run r on r.id = l.run_id
                where l.run_id = :run and l.amount_fen <> 0
            ), booked as (
                insert into ledger_transaction (run_id, settlement_line_id, area_id, booked_at, booked_by, month, text)
                select run_id, id, area_id, :at, :by, month, text from line order by id
                returning id, settlement_line_id
            )
            insert into ledger_entry (transaction_id, account, unit, amount)
            select b.id, e.account, 'FEN', e.amount
            from booked b join line l on l.id = b.settlement_line_id
                cross join lateral (values (1, l.debit, l.amount_fen), (2, l.credit, - l.amount_fen)) e(no, account, amount)
            order by b.id, e.no
            """;

    private final LedgerTransactionRepository transactions;
    private final LedgerEntryRepository entries;
    private final EntityManager database;
    private final Clock clock;

    Ledger(
            LedgerTransactionRepository transactions,
            LedgerEntryRepository entries,
            EntityManager database,
            Clock clock) {
        this.transactions = transactions;
        this.entries = entries;
        this.database = database;
        this.clock = clock;
    }

    /** One transaction for each line of a run that is not zero, in the caller's transaction. */
    public void bookRun(SettlementId run, Instant at, String by) {
        database.createNativeQuery(BOOK_RUN)
                .setParameter("run", run.value())
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate();
    }

    /**
     * Books what follows from something else than a line, in the caller's transaction.
     *
     * @param source what it follows from, {@code pay/2026-11/7}: the same is booked once, and answered again
     * @throws IllegalStateException if the entries do not add up to zero in each unit
     */
    public LedgerTransaction book(
            AreaId area, YearMonth month, String source, String text, String by, List<Entry> wanted) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .setParameter("what", "ledger " + source)
                .getSingleResult();
        Optional<LedgerTransactionEntity> before =
                transactions.find("source", source).firstResultOptional();
        return before.map(this::whole).orElseGet(() -> {
            requireZero(wanted, source);
            LedgerTransactionEntity transaction = new LedgerTransactionEntity();
            transaction.areaId = area.value();
            transaction.month = month.atDay(1);
            transaction.source = source;
            transaction.text = text;
            return add(transaction, by, wanted);
        });
    }

    /** Whether something was booked from this source. */
    public boolean booked(String source) {
        return transactions.count("source", source) > 0;
    }

    /** The transaction that took this one back, if one has. */
    public Optional<LedgerTransaction> reversalOf(long transaction) {
        return transactions.find("reverses", transaction).firstResultOptional().map(this::whole);
    }

    /**
     * Books the opposite of a transaction. Of two at once one succeeds.
     *
     * @throws Refusal 404, 409 if it was reversed or is a reversal itself
     */
    public LedgerTransaction reverse(long id, Area within, String reason, String by) {
        LedgerTransactionEntity wrong = visible(id, within);
        if (wrong.reverses != null) {
            throw Refusal.conflict("is-a-reversal", "This is a reversal itself: book what is right anew.");
        }
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .setParameter("what", "reversal of " + id)
                .getSingleResult();
        reversalOf(id).ifPresent(before -> {
            throw Refusal.conflict(
                    "reversed-already",
                    "Transaction " + id + " was reversed by " + before.bookedBy() + " in transaction " + before.id()
                            + ".");
        });
        LedgerTransactionEntity reversal = new LedgerTransactionEntity();
        reversal.runId = wrong.runId;
        reversal.areaId = wrong.areaId;
        reversal.month = wrong.month;
        reversal.reverses = wrong.id;
        reversal.text = "reverses " + wrong.id + ": " + reason;
        return add(
                reversal,
                by,
                entriesOf(wrong).stream()
                        .map(LedgerEntryEntity::toBook)
                        .map(entry -> new Entry(entry.account(), entry.unit(), Math.negateExact(entry.amount())))
                        .toList());
    }

    /** @throws Refusal 404 if there is none in the area */
    public LedgerTransaction get(long id, Area within) {
        return whole(visible(id, within));
    }

    /** What stands on an account of an area and all below it: debit positive. */
    public long balance(Area area, String account, Unit unit) {
        return database.createQuery(
                        "select coalesce(sum(e.amount), 0) from LedgerEntry e where e.account = :account"
                                + " and e.unit = :unit and e.transaction." + Areas.WITHIN,
                        Long.class)
                .setParameter("account", account)
                .setParameter("unit", unit)
                .setParameter("within", area.path())
                .getSingleResult();
    }

    /** The entries of an area and all below it, in the order of booking. */
    public Page<LedgerEntry> list(Area area, @Nullable SettlementId run, @Nullable String account, PageRequest page) {
        return new Query("transaction." + Areas.WITHIN, "within", area.path())
                .and("transaction.runId = :run", "run", run == null ? null : run.value())
                .and("account = :account", "account", account)
                .page(entries, "id", page, LedgerEntryEntity::toEntry);
    }

    private LedgerTransaction add(LedgerTransactionEntity transaction, String by, List<Entry> wanted) {
        transaction.bookedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transaction.bookedBy = by;
        transactions.persist(transaction);
        wanted.forEach(entry -> entries.persist(new LedgerEntryEntity(transaction, entry)));
        entries.flush();
        return whole(transaction);
    }

    private static void requireZero(List<Entry> wanted, String source) {
        Map<Unit, Long> sums = new TreeMap<>();
        wanted.forEach(entry -> sums.merge(entry.unit(), entry.amount(), Math::addExact));
        if (wanted.isEmpty() || sums.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalStateException(source + " is not zero: " + wanted);
        }
    }

    private LedgerTransactionEntity visible(long id, Area within) {
        return transactions
                .find("id = :id and " + Areas.WITHIN, Map.of("id", id, "within", within.path()))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("transaction", id));
    }

    private LedgerTransaction whole(LedgerTransactionEntity transaction) {
        return transaction.toTransaction(
                entriesOf(transaction).stream().map(LedgerEntryEntity::toEntry).toList());
    }

    private List<LedgerEntryEntity> entriesOf(LedgerTransactionEntity transaction) {
        return entries.list("transaction.id = ?1 order by id", transaction.id);
    }
}
