package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anhu.entitlement.eligibility.ElderFacts;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Refusal;
import org.anhu.people.Elder;

/** 入户调查: the street and the community each look at the household, by two people. */
@Singleton
@Transactional
public class Surveys {

    /** Not once it is on notice: what hangs there is what was found before. */
    private static final Set<ApplicationState> OPEN = EnumSet.of(
            ApplicationState.RECEIVED,
            ApplicationState.INCOMPLETE_MATERIALS,
            ApplicationState.COMPLETE,
            ApplicationState.SURVEYED,
            ApplicationState.OBJECTED);

    private final ApplicationRows rows;
    private final Progress progress;
    private final Dossiers dossiers;
    private final Clock clock;

    Surveys(ApplicationRows rows, Progress progress, Dossiers dossiers, Clock clock) {
        this.rows = rows;
        this.progress = progress;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** All of them, the first first. */
    public List<Survey> of(ApplicationId id) {
        return rows.of(SurveyEntity.class, id.value()).stream()
                .map(SurveyEntity::toSurvey)
                .toList();
    }

    /**
     * @param by who was there
     * @throws Refusal 404; 409 once it is on notice, or if the same person surveyed for the other level; 422
     */
    public void record(ApplicationId id, SurveyDetails details, String by) {
        ApplicationEntity application = progress.open(id);
        if (!OPEN.contains(application.state)) {
            throw Refusal.conflict(
                    "survey-too-late", "It is " + application.state + ": what is on notice is what was found before.");
        }
        refuseSamePerson(id, details.level(), by);
        check(dossiers.of(application), details);
        SurveyEntity survey = new SurveyEntity();
        survey.applicationId = application.id;
        survey.level = details.level();
        survey.surveyedOn = details.surveyedOn();
        survey.confirmed = details.confirmed();
        survey.findings = details.findings();
        survey.note = details.note();
        survey.surveyedBy = by;
        survey.recordedAt = clock.instant();
        rows.add(survey);
        progress.advance(application, by);
    }

    // The constraint survey_by_two_people refuses it too; this answer says which survey is in the way.
    private void refuseSamePerson(ApplicationId id, SurveyLevel level, String by) {
        of(id).stream()
                .filter(it -> it.surveyedBy().equals(by) && it.level() != level)
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "same-surveyor",
                            by + " surveyed this household for the " + other.level() + " on " + other.surveyedOn()
                                    + ": somebody else must for the " + level + ".");
                });
    }

    private void check(Dossier dossier, SurveyDetails details) {
        Findings findings = new Findings();
        findings.check(
                !details.surveyedOn().isAfter(dossiers.today()),
                "/surveyedOn",
                "in-the-future",
                "Send a day that is not after today.",
                details.surveyedOn());
        Set<String> known =
                dossier.elders().stream().map(Elder::externalId).collect(Collectors.toCollection(TreeSet::new));
        List<ElderFacts> elders = details.findings().elders();
        for (int i = 0; i < elders.size(); i++) {
            findings.check(
                    known.contains(elders.get(i).elder()),
                    "/findings/elders/" + i + "/elder",
                    "unknown-elder",
                    "Name elders of the household by external id: " + String.join(", ", known) + ".",
                    elders.get(i).elder());
        }
        findings.refuseIfAny();
    }
}
