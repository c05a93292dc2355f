package org.anhu.settlement;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.SettlementDecision.Kind;
import org.anhu.settlement.budget.BudgetCharges;
import org.anhu.settlement.dispute.Disputes;
import org.anhu.settlement.ledger.Ledger;
import org.anhu.settlement.timebank.TimeBank;
import org.anhu.visits.Payables;
import org.jspecify.annotations.Nullable;

/** What another person than its maker does with a run. Whatever was decided already is answered as it stands. */
@Singleton
class Checking {

    private final SettlementRunRepository runs;
    private final SettlementDecisionRepository decisions;
    private final Ledger ledger;
    private final Payables payables;
    private final Adjustments adjustments;
    private final TimeBank timeBank;
    private final Disputes disputes;
    private final BudgetCharges budget;
    private final Areas areas;
    private final Clock clock;

    Checking(
            SettlementRunRepository runs,
            SettlementDecisionRepository decisions,
            Ledger ledger,
            Payables payables,
            Adjustments adjustments,
            TimeBank timeBank,
            Disputes disputes,
            BudgetCharges budget,
            Areas areas,
            Clock clock) {
        this.runs = runs;
        this.decisions = decisions;
        this.ledger = ledger;
        this.payables = payables;
        this.adjustments = adjustments;
        this.timeBank = timeBank;
        this.disputes = disputes;
        this.budget = budget;
        this.areas = areas;
        this.clock = clock;
    }

    /** Closes the month and books its lines. @throws Refusal 403 for its maker, 409 if it was withdrawn or is disputed */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = StreetSettlement.AT_MOST_SECONDS)
    SettlementRun approve(SettlementId id, String by) {
        SettlementRunEntity run = runs.lock(id);
        if (done(run, Kind.APPROVED)) {
            return runs.toRun(run);
        }
        if (run.createdBy.equals(by)) {
            throw Refusal.forbidden(
                    "maker-is-checker",
                    "You made this run, so somebody else has to approve it: another clerk, or the district's approver.");
        }
        disputes.requireSettled(id);
        SettlementDecisionEntity approval = decide(run, Kind.APPROVED, by, null);
        ledger.bookRun(id, approval.decidedAt, by);
        budget.settle(id, by);
        creditVolunteers(run, by);
        return runs.toRun(run);
    }

    // With the months that this run adjusts, for volunteers have late visits too.
    private void creditVolunteers(SettlementRunEntity run, String by) {
        Area street = areas.get(new AreaId(run.areaId));
        for (SettlementRunEntity earlier : adjustments.closedBefore(street, run.yearMonth())) {
            timeBank.credit(street, earlier.yearMonth(), by);
        }
        timeBank.credit(street, run.yearMonth(), by);
    }

    /** Opens the month again; the run and its lines stay to be read. @throws Refusal 409 if it was approved */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = StreetSettlement.AT_MOST_SECONDS)
    SettlementRun withdraw(SettlementId id, String by, String reason) {
        SettlementRunEntity run = runs.lock(id);
        if (!done(run, Kind.WITHDRAWN)) {
            decide(run, Kind.WITHDRAWN, by, reason);
            payables.unmark(id);
            budget.release(id, reason, by);
        }
        return runs.toRun(run);
    }

    /** Lets statements and payment order out. @throws Refusal 409 unless it was approved */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    SettlementRun publish(SettlementId id, String by) {
        SettlementRunEntity run = runs.lock(id);
        if (!done(run, Kind.PUBLISHED)) {
            decide(run, Kind.PUBLISHED, by, null);
        }
        return runs.toRun(run);
    }

    private boolean done(SettlementRunEntity run, Kind kind) {
        return decisions.of(run.id).stream().anyMatch(decision -> decision.decision() == kind);
    }

    private SettlementDecisionEntity decide(SettlementRunEntity run, Kind kind, String by, @Nullable String reason) {
        List<SettlementDecision> before = decisions.of(run.id);
        // A withdrawn run has no way on; the month itself is open for the next.
        SettlementRunEntity.state(before).become(kind.leadsTo());
        SettlementDecisionEntity decision = new SettlementDecisionEntity();
        decision.runId = run.id;
        decision.createdBy = run.createdBy;
        decision.decision = kind;
        decision.decidedBy = by;
        decision.decidedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        decision.reason = reason;
        decisions.persistAndFlush(decision);
        return decision;
    }
}
