package org.anhu.entitlement;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "AwardDecision")
@Table(name = "award_decision")
class AwardDecisionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long awardId;
    Long elderId;
    Instant decidedAt;
    String decidedBy;
    String tier;
    LocalDate fromDate;
    LocalDate toDate;
    String reason;

    AwardDecisionEntity() {}

    AwardDecisionEntity(AwardEntity award, Instant decidedAt) {
        awardId = award.id;
        elderId = award.elderId;
        this.decidedAt = decidedAt;
        decidedBy = award.decidedBy;
        tier = award.tier;
        fromDate = award.fromDate;
        toDate = award.toDate;
        reason = award.reason;
    }

    AwardDecision toDecision() {
        return new AwardDecision(decidedAt, decidedBy, tier, fromDate, toDate, reason);
    }
}
