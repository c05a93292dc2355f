package org.anhu.entitlement.application;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "ApplicationMove")
@Table(name = "application_move")
class ApplicationMoveEntity implements OfApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long applicationId;

    @Enumerated(EnumType.STRING)
    ApplicationState state;

    String movedBy;
    Instant movedAt;
    String reason;

    ApplicationMove toMove() {
        return new ApplicationMove(state, movedBy, movedAt, reason);
    }
}
