package org.anhu.entitlement.application;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import org.anhu.kernel.Money;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "ApplicationEvidence")
@Table(name = "application_evidence")
class EvidenceEntity extends PaperEntity {

    @Enumerated(EnumType.STRING)
    EvidenceKind kind;

    String issuer;
    LocalDate issuedOn;
    LocalDate validTo;
    String month;
    Long amountFen;
    Boolean hukouHere;

    static EvidenceEntity of(EvidenceDetails details) {
        EvidenceEntity entity = new EvidenceEntity();
        entity.kind = details.kind();
        entity.issuer = details.issuer();
        entity.issuedOn = details.issuedOn();
        entity.validTo = details.validTo();
        entity.month = details.month() == null ? null : details.month().toString();
        entity.amountFen =
                details.amountFen() == null ? null : details.amountFen().fen();
        entity.hukouHere = details.hukouHere();
        return entity;
    }

    Evidence toEvidence() {
        return new Evidence(
                kind,
                elder(),
                issuer,
                issuedOn,
                validTo,
                month == null ? null : YearMonth.parse(month),
                amountFen == null ? null : new Money(amountFen),
                hukouHere,
                recordedBy,
                recordedAt);
    }
}
