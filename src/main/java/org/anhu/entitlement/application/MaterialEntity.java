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
import org.anhu.entitlement.eligibility.MaterialKind;
import org.anhu.kernel.ElderId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "ApplicationMaterial")
@Table(name = "application_material")
class MaterialEntity implements OfApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long applicationId;
    Long elderId;

    @Enumerated(EnumType.STRING)
    MaterialKind kind;

    LocalDate originalSeen;
    boolean copyFiled;
    LocalDate validTo;
    String note;
    String recordedBy;
    Instant recordedAt;

    static MaterialEntity of(MaterialDetails details) {
        MaterialEntity entity = new MaterialEntity();
        entity.elderId = details.elderId() == null ? null : details.elderId().value();
        entity.kind = details.kind();
        entity.originalSeen = details.originalSeen();
        entity.copyFiled = details.copyFiled();
        entity.validTo = details.validTo();
        entity.note = details.note();
        return entity;
    }

    Material toMaterial() {
        return new Material(
                kind,
                elderId == null ? null : new ElderId(elderId),
                originalSeen,
                copyFiled,
                validTo,
                note,
                recordedBy,
                recordedAt);
    }
}
