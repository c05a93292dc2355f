package org.anhu.visits;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Versioned;
import org.anhu.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/** What a dispatcher does to a single visit. Each move leaves its row in the history. */
@Singleton
@Transactional
class Dispatching {

    /** Longer than any care plan's visit: a typing error. */
    private static final Duration LONGEST_OVERRUN = Duration.ofHours(12);

    private final VisitRepository visits;
    private final VisitChanges changes;
    private final PunchRepository punches;
    private final NoteRepository notes;
    private final ExceptionCaseRepository cases;
    private final Clock clock;

    Dispatching(
            VisitRepository visits,
            VisitChanges changes,
            PunchRepository punches,
            NoteRepository notes,
            ExceptionCaseRepository cases,
            Clock clock) {
        this.visits = visits;
        this.changes = changes;
        this.punches = punches;
        this.notes = notes;
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws Refusal 404 */
    VisitFile file(VisitId id) {
        VisitEntity visit = visits.get(id);
        return new VisitFile(
                visit.toVisit(),
                changes.of(visit),
                punches.ofVisit(visit).stream().map(PunchEntity::toStored).toList(),
                notes.find("visitId = ?1 order by receivedAt, id", visit.id).stream()
                        .map(NoteEntity::toStored)
                        .toList(),
                cases.ofVisit(visit).stream().map(ExceptionCaseEntity::toCase).toList());
    }

    /** @throws Refusal 404, 409 unless it is still planned */
    Versioned<Visit> pin(VisitId id, boolean pinned, String by) {
        VisitEntity visit = visits.lock(id);
        if (visit.doing != Doing.PLANNED) {
            throw Refusal.conflict(
                    "visit-state", "The visit is " + visit.doing + ": only a planned one can be pinned or let go.");
        }
        changes.write(visit, by, "pinned", visit.pinned, pinned, null);
        visit.pinned = pinned;
        return saved(visit);
    }

    /** @throws Refusal 404, 409 if it has started, is over or was cancelled */
    Versioned<Visit> cancel(VisitId id, String reason, String by) {
        return move(visits.lock(id), Doing.CANCELLED, reason, by);
    }

    /** @throws Refusal 404, 409 if it has started, is over or was cancelled, or its window has not opened yet */
    Versioned<Visit> missed(VisitId id, String reason, String by) {
        VisitEntity visit = visits.lock(id);
        if (clock.instant().isBefore(visit.windowOpensAt)) {
            throw Refusal.conflict(
                    "not-yet", "Its window opens at " + visit.windowOpensAt + ": until then cancel it instead.");
        }
        return move(visit, Doing.MISSED, reason, by);
    }

    /**
     * Takes a verified visit's proof back, for something shows that it was not as proved. If a run has counted it, the
     * next one takes it back.
     *
     * @throws Refusal 404, 409 unless it is verified
     */
    Versioned<Visit> reject(VisitId id, String reason, String by) {
        VisitEntity visit = visits.lock(id);
        if (visit.proof != Proof.VERIFIED) {
            throw Refusal.conflict(
                    "visit-state",
                    "The proof is " + visit.proof + ": only a verified visit is rejected here; an exception is decided"
                            + " at POST /exceptions/{id}/decision.");
        }
        visit.proof = visit.proof.become(Proof.REJECTED);
        changes.write(visit, by, "proof", Proof.VERIFIED, visit.proof, reason);
        return saved(visit);
    }

    /**
     * Notes when a visit under way will end; a time that is not after the planned end takes the note back.
     *
     * @throws Refusal 404, 409 unless it is under way, 422 for a time that has passed or is too far off
     */
    Versioned<Visit> overrun(VisitId id, Instant until, String by) {
        VisitEntity visit = visits.lock(id);
        if (visit.doing != Doing.UNDER_WAY) {
            throw Refusal.conflict("visit-state", "The visit is " + visit.doing + ": only one under way can overrun.");
        }
        Instant exact = until.truncatedTo(ChronoUnit.SECONDS);
        Instant expected = exact.isAfter(visit.endsAt) ? exact : null;
        if (expected != null) {
            Findings findings = new Findings();
            findings.check(
                    expected.isAfter(clock.instant()),
                    "/until",
                    "in-the-past",
                    "Send a time that is still to come, or check the visit out.",
                    until);
            findings.check(
                    !expected.isAfter(visit.endsAt.plus(LONGEST_OVERRUN)),
                    "/until",
                    "too-far",
                    "Send a time within " + LONGEST_OVERRUN.toHours() + " hours of the planned end, " + visit.endsAt
                            + ".",
                    until);
            findings.refuseIfAny();
        }
        changes.write(visit, by, "expectedEnd", visit.expectedEnd, expected, null);
        visit.expectedEnd = expected;
        return saved(visit);
    }

    private Versioned<Visit> move(VisitEntity visit, Doing next, @Nullable String reason, String by) {
        Doing before = visit.doing;
        visit.doing = before.become(next);
        changes.write(visit, by, "doing", before, next, reason);
        return saved(visit);
    }

    private Versioned<Visit> saved(VisitEntity visit) {
        visit.changedAt = clock.instant();
        visits.flush();
        return new Versioned<>(visit.toVisit(), visit.version);
    }
}
