package org.anhu.visits;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Finds visits that nobody came to, and check-outs that were forgotten. */
@Singleton
class Overdue {

    private static final String BY = "overdue";

    private final VisitRepository visits;
    private final VisitChanges changes;
    private final Proving proving;
    private final ProofRules rules;

    Overdue(VisitRepository visits, VisitChanges changes, Proving proving, ProofRules rules) {
        this.visits = visits;
        this.changes = changes;
        this.proving = proving;
        this.rules = rules;
    }

    /** A missed visit proves nothing, so there is no exception to decide: it stands in the list of missed ones. */
    int markMissed(Instant now) {
        List<VisitEntity> missed = visits.lockOverdue(
                "doing = :doing and windowClosesAt < :before",
                Map.of("doing", Doing.PLANNED, "before", now.minus(rules.missed())));
        for (VisitEntity visit : missed) {
            changes.write(visit, BY, "doing", visit.doing, Doing.MISSED, "no check-in");
            visit.doing = visit.doing.become(Doing.MISSED);
            visit.changedAt = now;
        }
        return missed.size();
    }

    /** Each becomes an exception NO_CHECK_OUT; nothing is paid by the clock running on. */
    int markForgotten(Instant now) {
        List<VisitEntity> forgotten = visits.lockOverdue(
                "doing = :doing and proof = :proof and endsAt < :before",
                Map.of("doing", Doing.UNDER_WAY, "proof", Proof.UNVERIFIED, "before", now.minus(rules.forgotten())));
        int marked = 0;
        for (VisitEntity visit : forgotten) {
            proving.judge(visit);
            if (visit.proof == Proof.EXCEPTION) {
                visit.changedAt = now;
                marked++;
            }
        }
        return marked;
    }
}
