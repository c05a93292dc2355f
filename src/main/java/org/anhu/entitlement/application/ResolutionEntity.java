package org.anhu.entitlement.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "ApplicationObjectionResolution")
@Table(name = "application_objection_resolution")
class ResolutionEntity implements OfApplication {

    @Id
    @Column(name = "objection_id")
    Long id;

    Long applicationId;
    boolean upheld;
    String reason;
    String resolvedBy;
    Instant resolvedAt;

    Objection.Resolution toResolution() {
        return new Objection.Resolution(upheld, reason, resolvedBy, resolvedAt);
    }
}
