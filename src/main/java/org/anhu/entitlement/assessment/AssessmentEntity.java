package org.anhu.entitlement.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.ElderId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "Assessment")
@Table(name = "assessment")
class AssessmentEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long elderId;
    String standard;
    String standardVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Integer> scores;

    int total;
    int level;
    int finalLevel;

    @JdbcTypeCode(SqlTypes.JSON)
    List<RaisedFor> reasons;

    String assessor;
    LocalDate assessedOn;
    LocalDate expiresOn;
    String note;
    String recordedBy;
    Instant recordedAt;

    static AssessmentEntity of(ElderId elder, Standard standard, AssessmentDetails details) {
        Result result = Result.of(standard, details);
        AssessmentEntity entity = new AssessmentEntity();
        entity.elderId = elder.value();
        entity.standard = standard.standard();
        entity.standardVersion = standard.version();
        entity.scores = details.scored();
        entity.total = result.total();
        entity.level = result.level();
        entity.finalLevel = result.finalLevel();
        entity.reasons = result.reasons();
        entity.assessor = details.assessor();
        entity.assessedOn = details.assessedOn();
        entity.expiresOn = details.expiresOn();
        entity.note = details.note();
        return entity;
    }

    Assessment toAssessment() {
        return new Assessment(
                id,
                new ElderId(elderId),
                standard,
                standardVersion,
                scores,
                total,
                level,
                finalLevel,
                reasons,
                assessor,
                assessedOn,
                expiresOn,
                note,
                recordedBy,
                recordedAt);
    }
}
