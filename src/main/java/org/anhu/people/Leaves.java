package org.anhu.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anhu.area.Area;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.LeaveId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** The caregivers' leave. */
@Singleton
@Transactional
public class Leaves {

    private final LeaveRepository repository;
    private final LeaveMoveRepository moves;
    private final Clock clock;

    Leaves(LeaveRepository repository, LeaveMoveRepository moves, Clock clock) {
        this.repository = repository;
        this.moves = moves;
        this.clock = clock;
    }

    /** @throws Refusal 404 */
    public Versioned<Leave> read(LeaveId id) {
        return versioned(entity(id));
    }

    /** Approved leave of these caregivers that touches the period, both days inclusive; one query. */
    public List<Leave> approved(Collection<CaregiverId> caregivers, LocalDate from, LocalDate to) {
        return repository
                .find(
                        "caregiverId in :ids and status = :status and fromDate <= :to and toDate >= :from"
                                + " order by id",
                        Map.of(
                                "ids",
                                caregivers.stream().map(CaregiverId::value).toList(),
                                "status",
                                LeaveStatus.APPROVED,
                                "from",
                                from,
                                "to",
                                to))
                .stream()
                .map(LeaveEntity::toLeave)
                .toList();
    }

    /** Those of the caregivers of an area, by first day; filters that are null are left out. */
    public Page<Leave> list(
            Area area,
            @Nullable String externalId,
            @Nullable CaregiverId caregiverId,
            @Nullable LeaveStatus status,
            @Nullable LocalDate on,
            PageRequest page) {
        return new Query(Certificates.CAREGIVER_WITHIN, "within", area.path())
                .and("externalId = :externalId", "externalId", externalId)
                .and("caregiverId = :caregiver", "caregiver", caregiverId == null ? null : caregiverId.value())
                .and("status = :status", "status", status)
                .and("fromDate <= :on and toDate >= :on", "on", on)
                .page(repository, "fromDate, id", page, LeaveEntity::toLeave);
    }

    /** What happened to a leave, oldest first. */
    public List<LeaveMove> moves(LeaveId id) {
        return moves.find("leaveId = ?1 order by id", id.value()).stream()
                .map(LeaveMoveEntity::toMove)
                .toList();
    }

    /**
     * Asks for leave.
     *
     * @param by login of who asks
     * @throws Refusal 409 if the external id is taken
     */
    public Versioned<Leave> request(LeaveDetails details, String by) {
        LeaveEntity entity = new LeaveEntity();
        entity.take(details);
        entity.status = LeaveStatus.REQUESTED;
        repository.persistAndFlush(entity);
        record(entity, by);
        return versioned(entity);
    }

    /** Changes what is asked for. @throws Refusal 404, 412, 409 once it is decided */
    public Versioned<Leave> change(LeaveId id, Version seen, LeaveDetails details) {
        LeaveEntity entity = entity(id);
        seen.mustBe(entity.version);
        if (entity.status != LeaveStatus.REQUESTED) {
            throw Refusal.conflict(
                    "leave-decided",
                    "It is " + entity.status + " and stays as it is: withdraw it and ask for another.");
        }
        if (entity.caregiverId != details.caregiverId().value()) {
            throw Refusal.invalid(
                    "/caregiverId",
                    "caregiver-changes",
                    "A leave stays with its caregiver: withdraw it and ask for another.",
                    details.caregiverId().value());
        }
        entity.take(details);
        repository.flush();
        return versioned(entity);
    }

    /**
     * Decides on a leave, or withdraws it.
     *
     * @param by login of who decides
     * @throws Refusal 404, 412, 409 if the status cannot follow on the present one
     */
    public Versioned<Leave> move(LeaveId id, Version seen, LeaveStatus to, String by) {
        LeaveEntity entity = entity(id);
        seen.mustBe(entity.version);
        if (!entity.status.next().contains(to)) {
            throw Refusal.conflict(
                    "status-move",
                    "A leave that is " + entity.status + " cannot become " + to + ", only one of "
                            + entity.status.next() + ".");
        }
        entity.status = to;
        repository.flush();
        record(entity, by);
        return versioned(entity);
    }

    private void record(LeaveEntity entity, String by) {
        LeaveMoveEntity move = new LeaveMoveEntity();
        move.leaveId = entity.id;
        move.status = entity.status;
        move.movedBy = by;
        move.movedAt = clock.instant();
        moves.persist(move);
    }

    private static Versioned<Leave> versioned(LeaveEntity entity) {
        return new Versioned<>(entity.toLeave(), entity.version);
    }

    private LeaveEntity entity(LeaveId id) {
        LeaveEntity entity = repository.findById(id.value());
        if (entity == null) {
            throw Refusal.notFound("leave", id.value());
        }
        return entity;
    }
}
