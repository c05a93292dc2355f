package org.anhu.entitlement.application;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.ObjectionId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "ApplicationObjection")
@Table(name = "application_objection")
class ObjectionEntity implements OfApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long applicationId;
    Long noticeId;
    LocalDate filedOn;
    String objector;
    String reason;
    String recordedBy;
    Instant recordedAt;

    Objection toObjection(@Nullable ResolutionEntity resolution) {
        return new Objection(
                new ObjectionId(id),
                filedOn,
                objector,
                reason,
                recordedBy,
                recordedAt,
                resolution == null ? null : resolution.toResolution());
    }
}
