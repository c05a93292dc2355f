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
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.CashEntryId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "CashEntry")
@Table(name = "cash_entry")
class CashEntryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long householdId;
    int position;
    LocalDate date;

    @Enumerated(EnumType.STRING)
    CashKind kind;

    long amountFen;
    long balanceFen;
    String purpose;
    String receipt;
    Long caregiverId;
    Long reversesId;
    String enteredBy;
    Instant enteredAt;

    CashEntry toEntry(CashConfirmation confirmation) {
        return new CashEntry(
                new CashEntryId(id),
                new HouseholdId(householdId),
                position,
                date,
                kind,
                new Money(amountFen),
                new Money(balanceFen),
                purpose,
                receipt,
                caregiverId == null ? null : new CaregiverId(caregiverId),
                reversesId == null ? null : new CashEntryId(reversesId),
                enteredBy,
                enteredAt,
                confirmation);
    }
}
