package org.anhu.entitlement.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 入户调查: one look at a household; of each level the latest counts. */
public record Survey(
        SurveyLevel level,
        LocalDate surveyedOn,
        boolean confirmed,
        HouseholdFindings findings,
        @Nullable String note,
        String surveyedBy,
        Instant recordedAt) {}
