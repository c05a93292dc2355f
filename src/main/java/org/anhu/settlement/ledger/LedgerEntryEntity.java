package org.anhu.settlement.ledger;

import jakarta.persistence.Entity;
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
    long amountFen;

    LedgerEntryEntity() {}

    LedgerEntryEntity(LedgerTransactionEntity transaction, String account, Money amount) {
        this.transaction = transaction;
        this.account = account;
        this.amountFen = amount.fen();
    }

    LedgerEntry toEntry() {
        return new LedgerEntry(
                id,
                transaction.id,
                new SettlementId(transaction.runId),
                transaction.settlementLineId,
                transaction.bookedAt,
                YearMonth.from(transaction.month),
                account,
                new Money(amountFen),
                transaction.text);
    }
}
