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
@Entity(name = "AwardRecheck")
@Table(name = "award_recheck")
class RecheckEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long awardId;
    LocalDate visitedOn;
    String visitedBy;

    @Enumerated(EnumType.STRING)
    RecheckOutcome outcome;

    String tier;
    LocalDate fromDate;
    Long newAwardId;
    LocalDate nextDue;
    String reason;
    String decidedBy;
    Instant decidedAt;

    static RecheckEntity of(AwardId award, RecheckDetails details) {
        RecheckEntity entity = new RecheckEntity();
        entity.awardId = award.value();
        entity.visitedOn = details.visitedOn();
        entity.visitedBy = details.visitedBy();
        entity.outcome = details.outcome();
        entity.tier = details.tier();
        entity.fromDate = details.from();
        entity.nextDue = details.nextDue();
        entity.reason = details.reason();
        return entity;
    }

    Recheck toRecheck() {
        return new Recheck(
                new AwardId(awardId),
                visitedOn,
                visitedBy,
                outcome,
                tier,
                fromDate,
                newAwardId == null ? null : new AwardId(newAwardId),
                nextDue,
                reason,
                decidedBy,
                decidedAt);
    }
}
