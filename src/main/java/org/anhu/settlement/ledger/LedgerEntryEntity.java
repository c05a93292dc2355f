package org.anhu.settlement.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.YearMonth;
import org.anhu.kernel.Money;
import org.anhu.kernel.SettlementId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "LedgerEntry")
@Table(name = "ledger_entry")
class LedgerEntryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    LedgerTransactionEntity transaction;

    String account;

    @Enumerated(EnumType.STRING)
    Unit unit;

    long amount;

    LedgerEntryEntity() {}

    LedgerEntryEntity(LedgerTransactionEntity transaction, Entry entry) {
        this.transaction = transaction;
        account = entry.account();
        unit = entry.unit();
        amount = entry.amount();
    }

    Entry toBook() {
        return new Entry(account, unit, amount);
    }

    LedgerEntry toEntry() {
        return new LedgerEntry(
                id,
                transaction.id,
                transaction.runId == null ? null : new SettlementId(transaction.runId),
                transaction.settlementLineId,
                transaction.bookedAt,
                YearMonth.from(transaction.month),
                account,
                unit == Unit.FEN ? new Money(amount) : null,
                unit == Unit.MINUTES ? amount : null,
                transaction.text,
                transaction.reverses);
    }
}
