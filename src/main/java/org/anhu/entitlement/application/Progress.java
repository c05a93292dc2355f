package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.anhu.entitlement.eligibility.EligibilityTable;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.Finding;
import org.anhu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Moves applications along their states, one person at a time, and keeps each move. */
@Singleton
class Progress {

    private final ApplicationRepository repository;
    private final ApplicationRows rows;
    private final Dossiers dossiers;
    private final Clock clock;

    Progress(ApplicationRepository repository, ApplicationRows rows, Dossiers dossiers, Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** The application, for this transaction alone. @throws Refusal 404, 409 once it is decided or withdrawn */
    ApplicationEntity open(ApplicationId id) {
        ApplicationEntity application = repository
                .findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("application", id.value()));
        if (ApplicationState.FINAL.contains(application.state)) {
            throw Refusal.conflict(
                    "application-closed",
                    "Application " + application.externalId + " is " + application.state
                            + " already (GET /applications/" + id.value() + "/history): take in a new one.");
        }
        return application;
    }

    /** @throws Refusal 409 if the state cannot follow on the present one */
    void move(ApplicationEntity application, ApplicationState to, String by, String reason) {
        if (!application.state.mayBecome().contains(to)) {
            throw Refusal.conflict(
                    "state-move",
                    "An application that is " + application.state + " cannot become " + to + ", only one of "
                            + application.state.mayBecome() + ".");
        }
        application.state = to;
        record(application, by, reason);
    }

    void record(ApplicationEntity application, String by, String reason) {
        repository.flush();
        ApplicationMoveEntity move = new ApplicationMoveEntity();
        move.applicationId = application.id;
        move.state = application.state;
        move.movedBy = by;
        move.movedAt = clock.instant();
        move.reason = reason;
        rows.add(move);
    }

    /** Moves as far as the rows carry it by themselves. */
    void advance(ApplicationEntity application, String by) {
        for (Step step = next(application); step != null; step = next(application)) {
            if (step.to() == ApplicationState.COMPLETE && application.state != ApplicationState.SURVEYED) {
                application.batch = batch(application).toString();
            }
            move(application, step.to(), by, step.reason());
        }
    }

    private record Step(ApplicationState to, String reason) {}

    private @Nullable Step next(ApplicationEntity application) {
        if (ApplicationState.FINAL.contains(application.state)) {
            return null;
        }
        Dossier dossier = dossiers.of(application);
        int missing = dossier.missing().size();
        if (missing > 0 && application.state.mayBecome().contains(ApplicationState.INCOMPLETE_MATERIALS)) {
            return new Step(ApplicationState.INCOMPLETE_MATERIALS, missing + " papers are missing");
        }
        return switch (application.state) {
            case RECEIVED, INCOMPLETE_MATERIALS ->
                missing == 0 ? new Step(ApplicationState.COMPLETE, "all papers are there") : null;
            case COMPLETE ->
                dossier.surveyed() ? new Step(ApplicationState.SURVEYED, "street and community found it true") : null;
            case SURVEYED -> afterSurvey(dossier);
            case ON_NOTICE -> onNotice(dossier);
            case OBJECTED -> afterObjection(dossier);
            case READY, APPROVED, REFUSED, WITHDRAWN -> null;
        };
    }

    private static @Nullable Step afterSurvey(Dossier dossier) {
        if (!dossier.surveyed()) {
            return new Step(ApplicationState.COMPLETE, "a later survey did not find it true");
        }
        if (dossier.notice() != null) {
            return new Step(
                    ApplicationState.ON_NOTICE,
                    "on notice to " + dossier.notice().lastDay());
        }
        return dossier.noticeOver() ? new Step(ApplicationState.READY, "the policy wants no public notice") : null;
    }

    private static @Nullable Step onNotice(Dossier dossier) {
        if (dossier.objectionOpen()) {
            return new Step(ApplicationState.OBJECTED, "somebody objected");
        }
        return dossier.noticeOver()
                ? new Step(ApplicationState.READY, "the notice is over and no objection is open")
                : null;
    }

    private static @Nullable Step afterObjection(Dossier dossier) {
        if (dossier.objectionUpheld()) {
            return new Step(ApplicationState.REFUSED, "an objection was upheld");
        }
        return dossier.objectionOpen() ? null : new Step(ApplicationState.ON_NOTICE, "the objection was not upheld");
    }

    private YearMonth batch(ApplicationEntity application) {
        LocalDate complete = dossiers.today();
        EligibilityTable table = dossiers.of(application).policy().eligibility();
        return table == null || table.cutoff() == null
                ? YearMonth.from(complete)
                : table.cutoff().batchOf(complete);
    }

    /** 409 with everything that is missing, each by name. */
    static Refusal incomplete(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        dossier.missing()
                .forEach(it -> findings.add(new Finding(
                        it.elder() == null ? "" : it.elder(),
                        "missing",
                        "Bring " + it.name() + ": the original to be seen, and a copy to be filed.",
                        it.name())));
        return Refusal.conflict(
                "incomplete-materials",
                "Missing: "
                        + String.join(
                                ", ",
                                dossier.missing().stream().map(it -> it.name()).toList())
                        + ".",
                findings);
    }
}
