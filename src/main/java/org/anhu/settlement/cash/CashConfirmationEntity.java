package org.anhu.settlement.cash;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "CashConfirmation")
@Table(name = "cash_confirmation")
class CashConfirmationEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long cashEntryId;

    @Enumerated(EnumType.STRING)
    CashOutcome outcome;

    @Enumerated(EnumType.STRING)
    CashWitness saidBy;

    LocalDate saidOn;
    String reason;
    String recordedBy;
    Instant recordedAt;

    CashConfirmation toConfirmation() {
        return new CashConfirmation(outcome, saidBy, saidOn, reason, recordedBy, recordedAt);
    }
}
