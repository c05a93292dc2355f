package org.anhu.entitlement.application;

import java.time.LocalDate;
import java.util.Objects;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is sent after a visit to the household.
 *
 * @param confirmed 情况属实: what was declared is true
 * @param findings what was found; where both levels found something, the street's counts
 */
public record SurveyDetails(
        SurveyLevel level,
        LocalDate surveyedOn,
        Boolean confirmed,
        HouseholdFindings findings,
        @Nullable String note) {

    public SurveyDetails {
        findings = Objects.requireNonNullElse(findings, HouseholdFindings.NONE);
        Findings wrong = new Findings();
        wrong.required("/level", level);
        wrong.required("/surveyedOn", surveyedOn);
        wrong.required("/confirmed", confirmed);
        wrong.optionalText("/note", note, 1000);
        wrong.refuseIfAny();
    }
}
