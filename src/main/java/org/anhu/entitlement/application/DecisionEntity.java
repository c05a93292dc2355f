package org.anhu.entitlement.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.PolicyVersionId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "ApplicationDecision")
@Table(name = "application_decision")
class DecisionEntity {

    @Id
    @Column(name = "application_id")
    Long id;

    boolean approved;
    String tier;
    Long policyVersionId;
    LocalDate referenceDate;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode facts;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode evaluation;

    Long awardId;
    LocalDate recheckOn;
    String reason;
    String decidedBy;
    Instant decidedAt;

    ApplicationDecision toDecision() {
        return new ApplicationDecision(
                new ApplicationId(id),
                approved,
                tier,
                new PolicyVersionId(policyVersionId),
                referenceDate,
                facts,
                evaluation,
                awardId == null ? null : new AwardId(awardId),
                recheckOn,
                reason,
                decidedBy,
                decidedAt);
    }
}
