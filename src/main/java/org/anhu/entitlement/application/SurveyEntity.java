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
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "ApplicationSurvey")
@Table(name = "application_survey")
class SurveyEntity implements OfApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long applicationId;

    @Enumerated(EnumType.STRING)
    SurveyLevel level;

    LocalDate surveyedOn;
    boolean confirmed;

    @JdbcTypeCode(SqlTypes.JSON)
    HouseholdFindings findings;

    String note;
    String surveyedBy;
    Instant recordedAt;

    Survey toSurvey() {
        return new Survey(level, surveyedOn, confirmed, findings, note, surveyedBy, recordedAt);
    }
}
