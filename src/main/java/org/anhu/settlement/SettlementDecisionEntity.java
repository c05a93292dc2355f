package org.anhu.settlement;

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
@Entity(name = "SettlementDecision")
@Table(name = "settlement_decision")
class SettlementDecisionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long runId;
    String createdBy;

    @Enumerated(EnumType.STRING)
    SettlementDecision.Kind decision;

    String decidedBy;
    Instant decidedAt;
    String reason;

    SettlementDecision toDecision() {
        return new SettlementDecision(decision, decidedBy, decidedAt, reason);
    }
}
