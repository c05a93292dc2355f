package org.anhu.settlement.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "LedgerTransaction")
@Table(name = "ledger_transaction")
@BatchSize(size = 100)
class LedgerTransactionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long runId;
    Long settlementLineId;
    long areaId;
    Instant bookedAt;
    String bookedBy;
    LocalDate month;
    String text;
    String source;
    Long reverses;

    LedgerTransaction toTransaction(List<LedgerEntry> entries) {
        return new LedgerTransaction(id, bookedAt, bookedBy, YearMonth.from(month), text, source, reverses, entries);
    }
}
