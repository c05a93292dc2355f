package org.anhu.entitlement.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.AwardDetails;
import org.anhu.entitlement.Awards;
import org.anhu.entitlement.eligibility.EligibilityTable;
import org.anhu.entitlement.eligibility.Evaluation;
import org.anhu.entitlement.eligibility.Outcome;
import org.anhu.entitlement.eligibility.RowTrace;
import org.anhu.entitlement.eligibility.Truth;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Finding;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.JsonColumns;
import org.anhu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The district decides, once, on what the policy says of what was found; and keeps all of it. */
@Singleton
@Transactional
public class Decisions {

    private final DecisionRepository repository;
    private final ApplicationRows rows;
    private final ApplicationRepository applications;
    private final Progress progress;
    private final Dossiers dossiers;
    private final Awards awards;
    private final Clock clock;

    Decisions(
            DecisionRepository repository,
            ApplicationRows rows,
            ApplicationRepository applications,
            Progress progress,
            Dossiers dossiers,
            Awards awards,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.applications = applications;
        this.progress = progress;
        this.dossiers = dossiers;
        this.awards = awards;
        this.clock = clock;
    }

    /** @throws Refusal 404 while nobody has decided */
    public ApplicationDecision of(ApplicationId id) {
        return repository
                .findByIdOptional(id.value())
                .orElseThrow(() -> Refusal.notFound("decision on application", id.value()))
                .toDecision();
    }

    /** What the policy says of what was found so far. @throws Refusal 404, 409 where the policy has no table */
    public Evaluation evaluate(ApplicationId id) {
        ApplicationEntity application = applications
                .findByIdOptional(id.value())
                .orElseThrow(() -> Refusal.notFound("application", id.value()));
        Dossier dossier = dossiers.of(application);
        EligibilityTable table = dossier.policy().eligibility();
        if (table == null) {
            throw Refusal.conflict("no-table", "This policy has no decision table: the district names the tier.");
        }
        return dossier.evaluate(table, Map.of());
    }

    /**
     * Approves, which makes the award, or refuses.
     *
     * @param by who decides; never one who surveyed (domain.md 7)
     * @throws Refusal 404; 409 with what stands in the way: decided already, surveyed by the same person, papers
     *     missing, notice not over, objected, evidence expired, left to an officer, not eligible
     */
    public ApplicationDecision decide(ApplicationId id, DecisionDetails details, String by) {
        ApplicationEntity application = progress.open(id);
        refuseSurveyor(application, by);
        progress.advance(application, by);
        Dossier dossier = dossiers.of(application);
        DecisionEntity decision = new DecisionEntity();
        decision.id = application.id;
        decision.approved = details.approved();
        decision.policyVersionId = dossier.policy().id().value();
        decision.referenceDate = dossier.referenceDate();
        decision.facts = json(dossier.facts(false, details.rows()));
        EligibilityTable table = dossier.policy().eligibility();
        Evaluation evaluation = table == null ? null : dossier.evaluate(table, details.rows());
        decision.evaluation = json(evaluation == null ? Map.of() : evaluation);
        decision.reason = details.reason();
        decision.decidedBy = by;
        decision.decidedAt = clock.instant();
        if (details.approved()) {
            requireReady(application, dossier);
            decision.tier = tier(evaluation, details);
            Award award = award(application, dossier, decision.tier, details, by);
            decision.awardId = award.id().value();
            decision.recheckOn = details.recheckOn() != null || table == null
                    ? details.recheckOn()
                    : table.recheckAfter(award.from());
        }
        repository.persistAndFlush(decision);
        progress.move(
                application,
                details.approved() ? ApplicationState.APPROVED : ApplicationState.REFUSED,
                by,
                details.reason());
        return decision.toDecision();
    }

    // The trigger surveyor_decides refuses it too.
    private void refuseSurveyor(ApplicationEntity application, String by) {
        rows.of(SurveyEntity.class, application.id).stream()
                .filter(it -> it.surveyedBy.equals(by))
                .findFirst()
                .ifPresent(survey -> {
                    throw Refusal.conflict(
                            "surveyor-decides",
                            by + " surveyed this household for the " + survey.level + " on " + survey.surveyedOn
                                    + ": somebody else must decide.");
                });
    }

    private void requireReady(ApplicationEntity application, Dossier dossier) {
        switch (application.state) {
            case READY -> requireDue(application, dossier);
            case RECEIVED, INCOMPLETE_MATERIALS -> throw Progress.incomplete(dossier);
            case COMPLETE ->
                throw Refusal.conflict(
                        "not-surveyed", "Street and community must both have been there and found it true.");
            case SURVEYED -> throw Refusal.conflict("not-on-notice", "The public notice must hang first.");
            case ON_NOTICE ->
                throw Refusal.conflict(
                        "notice-not-over",
                        "The notice hangs to " + last(dossier) + ": decide from "
                                + last(dossier).plusDays(1) + " on.");
            case OBJECTED ->
                throw Refusal.conflict(
                        "objected",
                        "An objection is open: resolve it first (GET /applications/" + application.id
                                + "/objections).");
            case APPROVED, REFUSED, WITHDRAWN ->
                throw new IllegalStateException("closed application " + application.id + " was opened");
        }
    }

    private static LocalDate last(Dossier dossier) {
        PublicNotice notice = dossier.notice();
        if (notice == null) {
            throw new IllegalStateException("on notice without a notice: household " + dossier.household());
        }
        return notice.lastDay();
    }

    private static void requireDue(ApplicationEntity application, Dossier dossier) {
        YearMonth batch = application.batchMonth();
        if (batch != null && dossier.today().isBefore(batch.atDay(1))) {
            throw Refusal.conflict(
                    "batch-not-due",
                    "It came after the cut-off and belongs to the batch of " + batch + ": decide from " + batch.atDay(1)
                            + " on.");
        }
        List<Evidence> expired = dossier.expired();
        if (!expired.isEmpty()) {
            throw Refusal.conflict(
                    "evidence-expired",
                    "Evidence has expired: ask for newer evidence.",
                    expired.stream()
                            .map(it -> new Finding("", "evidence-expired", it.text() + ": bring a newer one.", null))
                            .toList());
        }
    }

    private static String tier(@Nullable Evaluation evaluation, DecisionDetails details) {
        if (evaluation == null) {
            if (details.tier() == null) {
                throw Refusal.invalid("/tier", "required", "This policy has no decision table: name the tier.", null);
            }
            return details.tier();
        }
        String tier = evaluation.tier();
        if (evaluation.outcome() != Outcome.AWARD || tier == null) {
            throw refused(evaluation);
        }
        if (details.tier() != null && !details.tier().equals(tier)) {
            throw Refusal.conflict(
                    "tier-differs",
                    "By row " + evaluation.row() + " of the policy the tier is " + tier + ", not " + details.tier()
                            + " (GET /applications/{id}/evaluation tells each clause).");
        }
        return tier;
    }

    private static Refusal refused(Evaluation evaluation) {
        if (evaluation.outcome() == Outcome.INCOMPLETE_MATERIALS) {
            return Refusal.conflict(
                    "incomplete-materials",
                    "Not known or not handed in: "
                            + String.join(
                                    ", ",
                                    evaluation.missing().stream()
                                            .map(it -> it.name())
                                            .distinct()
                                            .toList())
                            + ". Survey again, or ask for the papers.",
                    evaluation.missing().stream()
                            .map(it -> new Finding(
                                    it.elder() == null ? "" : it.elder(),
                                    "missing",
                                    (it.kind() + " " + it.name()) + " is needed to decide.",
                                    it.name()))
                            .toList());
        }
        if (evaluation.outcome() == Outcome.OFFICER_DECISION) {
            List<String> left = evaluation.trace().stream()
                    .filter(it -> it.result() == Truth.OFFICER)
                    .map(RowTrace::row)
                    .toList();
            return Refusal.conflict(
                    "officer-decision",
                    "The policy leaves it to an officer: grant or deny " + String.join(", ", left)
                            + " in rows, with the reason (as {\"rows\": {\"" + left.get(0) + "\": true}}).");
        }
        return Refusal.conflict(
                evaluation.outcome() == Outcome.OBJECTED ? "objected" : "not-eligible",
                evaluation.outcome() == Outcome.OBJECTED
                        ? "An objection stands in the way."
                        : "No row of the policy holds (GET /applications/{id}/evaluation tells each clause): refuse it.");
    }

    private Award award(
            ApplicationEntity application, Dossier dossier, String tier, DecisionDetails details, String by) {
        PublicNotice notice = dossier.notice();
        LocalDate earliest = notice == null ? dossier.today() : notice.effectiveFrom();
        LocalDate from = details.from() == null ? dossier.today() : details.from();
        if (from.isBefore(earliest)) {
            throw Refusal.invalid(
                    "/from",
                    "too-early",
                    "It can hold from " + earliest
                            + " at the earliest; whether the whole month is paid, the policy says.",
                    from);
        }
        return awards.add(
                        new AwardDetails(
                                application.externalId + "-award",
                                new HouseholdId(application.householdId),
                                application.elderId == null ? null : new ElderId(application.elderId),
                                dossier.policy().code(),
                                tier,
                                from,
                                details.to(),
                                details.reason()),
                        by)
                .value();
    }

    private static JsonNode json(Object value) {
        return JsonColumns.MAPPER.valueToTree(value);
    }
}
