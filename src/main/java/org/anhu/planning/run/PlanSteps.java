package org.anhu.planning.run;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.PlanId;

/** The steps of a run that write, each one short transaction that asks first whether the run is still ours. */
@Singleton
@Transactional
class PlanSteps {

    private final PlanRunRepository runs;
    private final Proposals proposals;
    private final Rows rows;
    private final PlanningConfig config;
    private final Clock clock;

    PlanSteps(PlanRunRepository runs, Proposals proposals, Rows rows, PlanningConfig config, Clock clock) {
        this.runs = runs;
        this.proposals = proposals;
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    /** Takes a run up for a node, also from another node that is dead; nothing if there is no work in it any more. */
    Optional<TakenRun> takeUp(PlanId id, String node) {
        PlanRunEntity run = runs.lock(id);
        if (run.state.isSolved()) {
            return Optional.empty();
        }
        if (run.attempt >= config.attempts()) {
            end(run, PlanState.FAILED);
            run.failure = "given up after " + run.attempt + " attempts, the last on " + run.node + ": "
                    + (run.failure == null ? "the node died" : run.failure);
            return Optional.empty();
        }
        run.become(PlanState.SOLVING);
        run.attempt++;
        run.node = node;
        run.startedAt = clock.instant();
        run.frozenUntil = run.kind == PlanKind.REPAIR ? run.startedAt.plus(config.freeze()) : null;
        return Optional.of(new TakenRun(
                id,
                run.attempt,
                new AreaId(run.areaId),
                run.fromDate,
                run.toDate,
                run.seconds,
                run.profile(),
                run.frozenUntil));
    }

    /** Adds a progress row. Returns false if the run is no longer ours: discarded, or taken up by another node. */
    boolean progress(TakenRun taken, int sequence, String score, int waiting) {
        return rows.change(
                        """
                        insert into plan_progress (plan_id, attempt, sequence, at, score, waiting)
                        select id, attempt, ?, ?, ?, ? from plan_run
                        where id = ? and attempt = ? and state = 'SOLVING'""",
                        sequence,
                        clock.instant(),
                        score,
                        waiting,
                        taken.id().value(),
                        taken.attempt())
                == 1;
    }

    boolean isOurs(TakenRun taken) {
        return isOurs(runs.get(taken.id()), taken);
    }

    /** Stores the whole proposal, or nothing and false if the run is no longer ours. */
    boolean propose(TakenRun taken, Proposal proposal) {
        PlanRunEntity run = runs.lock(taken.id());
        if (!isOurs(run, taken)) {
            return false;
        }
        end(run, PlanState.PROPOSED);
        run.failure = null;
        run.score = proposal.score();
        run.waiting = proposal.waiting().size();
        run.inputsHash = proposal.inputs().hash();
        proposals.store(taken.id(), proposal);
        return true;
    }

    /** Ends a run that cannot be solved, if it is still ours. */
    void fail(TakenRun taken, String reason) {
        PlanRunEntity run = runs.lock(taken.id());
        if (isOurs(run, taken)) {
            end(run, PlanState.FAILED);
            run.failure = reason;
        }
    }

    /** Notes what was in the way, for whoever takes the run up next. */
    void stumbled(TakenRun taken, String reason) {
        PlanRunEntity run = runs.lock(taken.id());
        if (isOurs(run, taken)) {
            run.failure = reason;
        }
    }

    /** Whether the proposal is to become visits without anybody looking at it. */
    boolean publishesItself(PlanId id) {
        PlanRunEntity run = runs.get(id);
        return run.publishItself && run.state == PlanState.PROPOSED;
    }

    /** Says at a proposal why it did not publish itself. */
    void keptBack(PlanId id, String reason) {
        runs.lock(id).failure = reason;
    }

    private void end(PlanRunEntity run, PlanState state) {
        Instant now = clock.instant();
        run.become(state);
        run.finishedAt = now;
    }

    private static boolean isOurs(PlanRunEntity run, TakenRun taken) {
        return run.state == PlanState.SOLVING && run.attempt == taken.attempt();
    }
}
