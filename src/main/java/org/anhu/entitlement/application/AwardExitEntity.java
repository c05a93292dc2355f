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
import org.anhu.kernel.AwardId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "AwardExit")
@Table(name = "award_exit")
class AwardExitEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long awardId;

    @Enumerated(EnumType.STRING)
    ExitCause cause;

    LocalDate lastDay;
    String reason;
    String decidedBy;
    Instant decidedAt;

    AwardExit toExit() {
        return new AwardExit(new AwardId(awardId), cause, lastDay, reason, decidedBy, decidedAt);
    }
}
