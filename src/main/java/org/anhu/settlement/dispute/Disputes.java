package org.anhu.settlement.dispute;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anhu.kernel.DisputeId;
import org.anhu.kernel.Finding;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The disputes; rows are only ever added. */
@Singleton
@Transactional
public class Disputes {

    private static final String ALL = """
            select d.id, d.run_id, d.household_id, d.position, d.said_by, d.reason, d.raised_by, d.raised_at, e.outcome,
                e.reason as decision_reason, e.decided_by, e.decided_at
            from settlement_dispute d left join settlement_dispute_decision e on e.dispute_id = d.id
            where d.run_id = :run order by d.id
            """;

    private final Session database;
    private final Clock clock;

    Disputes(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of a run, in the order they were raised. */
    public List<Dispute> of(SettlementId run) {
        return database.createNativeQuery(ALL, Tuple.class).setParameter("run", run.value()).getResultList().stream()
                .map(Disputes::dispute)
                .toList();
    }

    /** @throws Refusal 404 if the run has no such dispute */
    public Dispute get(SettlementId run, DisputeId id) {
        return of(run).stream()
                .filter(dispute -> dispute.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("dispute", id.value()));
    }

    /** Writes down what was said. */
    public Dispute raise(SettlementId run, DisputeDetails details, String by) {
        Long id = database.createNativeQuery("""
                        insert into settlement_dispute
                            (run_id, household_id, position, said_by, reason, raised_by, raised_at)
                        values (:run, :household, cast(:position as int), :said, :reason, :by, :now) returning id
                        """, Long.class)
                .setParameter("run", run.value())
                .setParameter("household", details.householdId().value())
                .setParameter(
                        "position",
                        details.position() == null ? null : details.position().toString())
                .setParameter("said", details.by().name())
                .setParameter("reason", details.reason())
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .getSingleResult();
        return get(run, new DisputeId(id));
    }

    /** Decides once. @throws Refusal 404, 409 if it was decided */
    public Dispute decide(SettlementId run, DisputeId id, DisputeDecision decision, String by) {
        get(run, id);
        int decided = database.createNativeMutationQuery("""
                        insert into settlement_dispute_decision (dispute_id, outcome, reason, decided_by, decided_at)
                        values (:id, :outcome, :reason, :by, :now) on conflict do nothing
                        """)
                .setParameter("id", id.value())
                .setParameter("outcome", decision.outcome().name())
                .setParameter("reason", decision.reason())
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (decided == 0) {
            throw Refusal.conflict("decided-already", "The dispute " + id.value() + " was decided: read it again.");
        }
        return get(run, id);
    }

    /**
     * To be asked before a run is approved.
     *
     * @throws Refusal 409 that names each dispute that is open, or was upheld, so that this run cannot stand
     */
    public void requireSettled(SettlementId run) {
        List<Finding> against = of(run).stream()
                .filter(dispute -> dispute.outcome() != DisputeOutcome.REJECTED)
                .map(Disputes::finding)
                .toList();
        if (!against.isEmpty()) {
            throw Refusal.conflict(
                    "disputed",
                    against.size() + " disputes stand against this run: decide those that are open, and withdraw the"
                            + " run where one was upheld.",
                    against);
        }
    }

    private static Finding finding(Dispute dispute) {
        return new Finding(
                "",
                dispute.outcome() == null ? "dispute-open" : "dispute-upheld",
                "Dispute " + dispute.id().value() + " of household "
                        + dispute.householdId().value() + ": "
                        + (dispute.outcome() == null
                                ? "decide it at POST /settlements/"
                                        + dispute.runId().value() + "/disputes/"
                                        + dispute.id().value() + "/decision."
                                : "the family is right, so this run cannot stand."),
                Long.toString(dispute.id().value()));
    }

    private static Dispute dispute(Tuple row) {
        @Nullable String outcome = row.get("outcome", String.class);
        return new Dispute(
                new DisputeId(row.get("id", Long.class)),
                new SettlementId(row.get("run_id", Long.class)),
                new HouseholdId(row.get("household_id", Long.class)),
                row.get("position", Integer.class),
                DisputeSpeaker.valueOf(row.get("said_by", String.class)),
                row.get("reason", String.class),
                row.get("raised_by", String.class),
                row.get("raised_at", Instant.class),
                outcome == null ? null : DisputeOutcome.valueOf(outcome),
                row.get("decision_reason", String.class),
                row.get("decided_by", String.class),
                row.get("decided_at", Instant.class));
    }
}
