package org.anhu.visits;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.ExceptionId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.anhu.kernel.VisitId;
import org.anhu.visits.proof.Code;
import org.jspecify.annotations.Nullable;

/** The exceptions: what about visits does not fit and waits for a person. */
@Singleton
@Transactional
public class ExceptionCases {

    private final ExceptionCaseRepository repository;
    private final VisitRepository visits;
    private final VisitChanges changes;
    private final EntityManager database;
    private final Clock clock;

    ExceptionCases(
            ExceptionCaseRepository repository,
            VisitRepository visits,
            VisitChanges changes,
            EntityManager database,
            Clock clock) {
        this.repository = repository;
        this.visits = visits;
        this.changes = changes;
        this.database = database;
        this.clock = clock;
    }

    /** @throws Refusal 404 */
    public Versioned<ExceptionCase> read(ExceptionId id) {
        return versioned(entity(id));
    }

    /**
     * Those of an area and all below it, oldest first.
     *
     * @param open true: only what waits for a person; false: only what does not; null: all
     */
    public Page<ExceptionCase> list(
            Area area, @Nullable Boolean open, @Nullable Code code, @Nullable VisitId visit, PageRequest page) {
        return new Query(Areas.WITHIN, "within", area.path())
                .and(
                        "(:open = true and decision is null and withdrawnAt is null"
                                + " or :open = false and (decision is not null or withdrawnAt is not null))",
                        "open",
                        open)
                .and("code = :code", "code", code)
                .and("visitId = :visit", "visit", visit == null ? null : visit.value())
                .page(repository, "foundAt, id", page, ExceptionCaseEntity::toCase);
    }

    /**
     * A person decides. When the last exception of a visit is accepted, the visit is verified; when one is rejected, the
     * visit is, and nobody has to decide about its others any more.
     *
     * @throws Refusal 404, 412, 409 if it was decided or withdrawn, or if accepting it would bring back a cancelled
     *     visit whose place another has taken
     */
    public Versioned<ExceptionCase> decide(
            ExceptionId id, Version seen, ExceptionCase.Decision decision, String reason, String by) {
        ExceptionCaseEntity one = entity(id);
        VisitEntity visit = visits.lock(new VisitId(one.visitId));
        database.refresh(one); // whoever held the visit may have decided meanwhile
        seen.mustBe(one.version);
        if (!one.open()) {
            throw Refusal.conflict(
                    "nothing-to-decide",
                    one.decision == null
                            ? "Later punches made this fit: nobody has to decide any more."
                            : "This was decided already by " + one.decidedBy + ": " + one.decision + ".");
        }
        one.decision = decision;
        one.reason = reason;
        one.decidedBy = by;
        one.decidedAt = clock.instant();
        if (one.code.decides()) {
            settle(visit, repository.ofVisit(visit), by, reason);
        }
        repository.flush();
        return versioned(one);
    }

    private void settle(VisitEntity visit, List<ExceptionCaseEntity> cases, String by, String reason) {
        Proof before = visit.proof;
        if (accepted(cases) && visit.doing != Doing.DONE && tookPlace(cases)) {
            changes.write(visit, by, "doing", visit.doing, Doing.DONE, reason);
            visit.doing = visit.doing.become(Doing.DONE);
        }
        visit.proof = before.become(Proving.proof(visit, cases));
        visit.changedAt = clock.instant();
        changes.write(visit, by, "proof", before, visit.proof, reason);
        if (visit.proof == Proof.REJECTED) {
            cases.stream().filter(one -> one.open() && one.weighs()).forEach(one -> one.withdrawnAt = visit.changedAt);
        }
    }

    private static boolean accepted(List<ExceptionCaseEntity> cases) {
        return cases.stream()
                .filter(ExceptionCaseEntity::weighs)
                .allMatch(one -> one.decision == ExceptionCase.Decision.ACCEPTED);
    }

    /** With a check-out the visit is done already, unless it had been cancelled; without one a person says so here. */
    private static boolean tookPlace(List<ExceptionCaseEntity> cases) {
        return cases.stream()
                .anyMatch(one -> one.weighs() && (one.code == Code.NO_CHECK_OUT || one.code == Code.CANCELLED_VISIT));
    }

    private static Versioned<ExceptionCase> versioned(ExceptionCaseEntity entity) {
        return new Versioned<>(entity.toCase(), entity.version);
    }

    private ExceptionCaseEntity entity(ExceptionId id) {
        ExceptionCaseEntity entity = repository.findById(id.value());
        if (entity == null) {
            throw Refusal.notFound("exception", id.value());
        }
        return entity;
    }
}
