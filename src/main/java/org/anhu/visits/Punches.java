package org.anhu.visits;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.VisitId;
import org.anhu.visits.proof.Kind;

/** Punches and notes from the phones: append-only, each kept once however often it comes. */
@Singleton
@Transactional
class Punches {

    private final VisitRepository visits;
    private final VisitChanges changes;
    private final PunchRepository punches;
    private final NoteRepository notes;
    private final ExceptionCaseRepository cases;
    private final Proving proving;
    private final ProofRules rules;
    private final Clock clock;

    Punches(
            VisitRepository visits,
            VisitChanges changes,
            PunchRepository punches,
            NoteRepository notes,
            ExceptionCaseRepository cases,
            Proving proving,
            ProofRules rules,
            Clock clock) {
        this.visits = visits;
        this.changes = changes;
        this.punches = punches;
        this.notes = notes;
        this.cases = cases;
        this.proving = proving;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Keeps a punch and judges its visit. Late, double, lonely and misplaced ones are kept too and become exceptions.
     *
     * @throws Refusal 404 if the visit was never this caregiver's, 409 if the id came with another content, 422 if no
     *     honest phone sends such times
     */
    Delivered<Receipt> punch(CaregiverId caregiver, VisitId visitId, Punch punch) {
        VisitEntity visit = ownLocked(caregiver, visitId);
        PunchEntity stored = punches.findById(punch.id());
        if (stored != null) {
            requireSame(stored.bodySha256, punch.sha256(visitId, caregiver), punch.id());
            return new Delivered<>(receipt(visit, stored, cases.ofVisit(visit)), false);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        punch.requireCredible(now, rules.oldest());
        PunchEntity entity = PunchEntity.of(punch, visitId, caregiver, now);
        punches.persistAndFlush(entity);
        if (visit.caregiverId == caregiver.value()) {
            move(visit, punch.kind());
        }
        visit.changedAt = now;
        return new Delivered<>(receipt(visit, entity, proving.judge(visit)), true);
    }

    /** @throws Refusal 404 if there is none or it is another caregiver's */
    Receipt read(CaregiverId caregiver, VisitId visitId, UUID punchId) {
        PunchEntity stored = punches.findById(punchId);
        if (stored == null || stored.caregiverId != caregiver.value() || stored.visitId != visitId.value()) {
            throw Refusal.notFound("punch", punchId);
        }
        VisitEntity visit = visits.get(visitId);
        return receipt(visit, stored, cases.ofVisit(visit));
    }

    /** @throws Refusal as {@link #punch} */
    Delivered<StoredNote> note(CaregiverId caregiver, VisitId visitId, Note note) {
        ownLocked(caregiver, visitId);
        NoteEntity stored = notes.findById(note.id());
        if (stored != null) {
            requireSame(stored.bodySha256, note.sha256(visitId, caregiver), note.id());
            return new Delivered<>(stored.toStored(), false);
        }
        NoteEntity entity =
                NoteEntity.of(note, visitId, caregiver, clock.instant().truncatedTo(ChronoUnit.MICROS));
        notes.persistAndFlush(entity);
        return new Delivered<>(entity.toStored(), true);
    }

    /** A phone that was offline may not know yet that the visit was given to another: its punch is kept all the same. */
    private VisitEntity ownLocked(CaregiverId caregiver, VisitId id) {
        VisitEntity visit = visits.lock(id);
        if (visit.caregiverId != caregiver.value() && !changes.onceOf(visit, caregiver)) {
            throw Refusal.notFound("visit", id.value());
        }
        return visit;
    }

    private static void requireSame(byte[] stored, byte[] sent, UUID id) {
        if (!Arrays.equals(stored, sent)) {
            throw Refusal.conflict(
                    "id-used",
                    "The id " + id + " came before with another content, which is kept: send this under a new id.");
        }
    }

    // A cancelled visit stays so until a person decides; a done one stays done when its check-in comes late.
    private static void move(VisitEntity visit, Kind kind) {
        Doing next = kind == Kind.IN ? Doing.UNDER_WAY : Doing.DONE;
        if (visit.doing != Doing.CANCELLED && visit.doing.mayBecome(next)) {
            visit.doing = next;
        }
    }

    private static Receipt receipt(VisitEntity visit, PunchEntity punch, List<ExceptionCaseEntity> cases) {
        return new Receipt(
                punch.toStored(),
                visit.doing,
                visit.proof,
                cases.stream()
                        .filter(ExceptionCaseEntity::open)
                        .map(one -> one.code)
                        .toList());
    }
}
