package org.anhu.entitlement.application;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.anhu.entitlement.eligibility.MaterialKind;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "ApplicationMaterial")
@Table(name = "application_material")
class MaterialEntity extends PaperEntity {

    @Enumerated(EnumType.STRING)
    MaterialKind kind;

    LocalDate originalSeen;
    boolean copyFiled;
    LocalDate validTo;
    String note;

    static MaterialEntity of(MaterialDetails details) {
        MaterialEntity entity = new MaterialEntity();
        entity.kind = details.kind();
        entity.originalSeen = details.originalSeen();
        entity.copyFiled = details.copyFiled();
        entity.validTo = details.validTo();
        entity.note = details.note();
        return entity;
    }

    Material toMaterial() {
        return new Material(kind, elder(), originalSeen, copyFiled, validTo, note, recordedBy, recordedAt);
    }
}
