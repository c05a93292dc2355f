package org.anhu.settlement.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.rules.Line;
import org.jspecify.annotations.Nullable;

/** The books. Rows are only ever added; the database refuses anything else, and a transaction that is not zero. */
@Singleton
@Transactional
public class Ledger {

    /** The street pays: one account for each policy and tier. */
    public static final String EXPENSE = "expense/subsidy/";

    /** What a household is owed. */
    public static final String PAYABLE = "payable/household/";

    private final LedgerTransactionRepository transactions;
    private final LedgerEntryRepository entries;

    Ledger(LedgerTransactionRepository transactions, LedgerEntryRepository entries) {
        this.transactions = transactions;
        this.entries = entries;
    }

    /** One transaction a line: subsidy expense against what is owed to the household; in the caller's transaction. */
    public void book(SettlementId run, Instant at, YearMonth month, List<Booking> bookings) {
        for (Booking booking : bookings) {
            Line line = booking.line();
            LedgerTransactionEntity transaction = new LedgerTransactionEntity();
            transaction.runId = run.value();
            transaction.settlementLineId = booking.lineId();
            transaction.bookedAt = at;
            transaction.month = month.atDay(1);
            transaction.text = "award " + line.award() + ", " + line.policyCode() + " v" + line.policyVersion();
            transactions.persist(transaction);
            entries.persist(
                    new LedgerEntryEntity(
                            transaction, EXPENSE + line.policyCode() + "/" + line.tier(), line.amountFen()),
                    new LedgerEntryEntity(
                            transaction,
                            PAYABLE + line.household(),
                            line.amountFen().negate()));
        }
    }

    /** The entries of an area and all below it, in the order of booking. */
    public Page<LedgerEntry> list(Area area, @Nullable SettlementId run, @Nullable String account, PageRequest page) {
        return new Query(
                        "transaction.runId in (select r.id from SettlementRun r where r." + Areas.WITHIN + ")",
                        "within",
                        area.path())
                .and("transaction.runId = :run", "run", run == null ? null : run.value())
                .and("account = :account", "account", account)
                .page(entries, "id", page, LedgerEntryEntity::toEntry);
    }
}
