package org.anhu.entitlement.application;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Money;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "ApplicationEvidence")
@Table(name = "application_evidence")
class EvidenceEntity implements OfApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long applicationId;
    Long elderId;

    @Enumerated(EnumType.STRING)
    EvidenceKind kind;

    String issuer;
    LocalDate issuedOn;
    LocalDate validTo;
    String month;
    Long amountFen;
    Boolean hukouHere;
    String recordedBy;
    Instant recordedAt;

    static EvidenceEntity of(EvidenceDetails details) {
        EvidenceEntity entity = new EvidenceEntity();
        entity.elderId = details.elderId() == null ? null : details.elderId().value();
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
                elderId == null ? null : new ElderId(elderId),
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
