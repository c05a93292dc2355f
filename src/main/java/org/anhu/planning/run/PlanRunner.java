package org.anhu.planning.run;

import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.Refusal;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Weights;
import org.anhu.planning.search.DayPlanner;
import org.anhu.planning.search.Effort;
import org.anhu.planning.search.Progress;
import org.anhu.planning.weights.Profiles;
import org.jboss.logging.Logger;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** Solves runs, with no transaction open while it searches. */
@Singleton
class PlanRunner {

    private static final Logger LOG = Logger.getLogger(PlanRunner.class);

    private final PlanSteps steps;
    private final Inputs inputs;
    private final Publication publication;
    private final Profiles profiles;
    private final PlanningConfig config;
    private final String node;
    private final DayPlanner planner = DayPlanner.standard();
    private final DayPlanner replanner = DayPlanner.replanning();
    private volatile boolean stopping;

    PlanRunner(PlanSteps steps, Inputs inputs, Publication publication, Profiles profiles, PlanningConfig config) {
        this.steps = steps;
        this.inputs = inputs;
        this.publication = publication;
        this.profiles = profiles;
        this.config = config;
        this.node = config.node().orElseGet(PlanRunner::hostAndProcess);
    }

    String node() {
        return node;
    }

    /** Gives the run in hand back, for another node or the next start. */
    void stop() {
        stopping = true;
    }

    /**
     * Does what there is to do for a run. Called again after an error or by another node, it goes on where the rows say.
     *
     * @throws IllegalStateException when this node is stopping, so that the run stays in the queue
     */
    void run(PlanId id) {
        steps.takeUp(id, node).ifPresent(this::solve);
        if (steps.publishesItself(id)) {
            publish(id);
        }
    }

    private void solve(TakenRun taken) {
        LOG.infof("plan %d: attempt %d on %s", taken.id().value(), taken.attempt(), node);
        try {
            long repairEnds = System.nanoTime() + config.repairSearchEnds().toNanos();
            World world = inputs.prepared(taken.areaId(), taken.from(), taken.to(), taken.frozenUntil());
            DayPlan best = search(taken, Problem.of(world, profiles.weights(taken.profile())), repairEnds);
            if (stopping) {
                throw new IllegalStateException("plan " + taken.id().value() + " goes back: this node stops");
            }
            requireWhole(best, taken.seconds());
            boolean stored = steps.propose(taken, Answer.proposal(world, best));
            LOG.infof("plan %d: %s %s", taken.id().value(), stored ? "proposed" : "was taken away", best.getScore());
        } catch (Refusal refusal) {
            steps.fail(taken, refusal.getMessage());
        } catch (RuntimeException e) { // a job's edge: the queue tries again, and the row says what was in the way
            steps.stumbled(taken, e.toString());
            throw e;
        }
    }

    /** A repair without its rows: reads, searches, explains, and forgets. */
    void rehearse(AreaId area, LocalDate date) {
        World world = inputs.read(area, date, date, config.freeze());
        DayPlan problem = Problem.of(world, Weights.standard());
        DayPlan best = replanner.solve(problem, Effort.ofSeconds(1), Progress.NONE, () -> stopping);
        Answer.proposal(world, best);
    }

    private DayPlan search(TakenRun taken, DayPlan problem, long repairEnds) {
        Reporter reporter = new Reporter(steps, taken);
        Effort effort = Effort.ofSeconds(taken.seconds());
        BooleanSupplier given = () -> stopping || reporter.isLost();
        if (taken.frozenUntil() == null) {
            return planner.solve(problem, effort, reporter, given);
        }
        BooleanSupplier enough = () -> reporter.hasPlan() && System.nanoTime() > repairEnds;
        return replanner.solve(problem, effort, reporter, () -> given.getAsBoolean() || enough.getAsBoolean());
    }

    /** Nothing that breaks a hard rule is ever shown. */
    private static void requireWhole(DayPlan best, int seconds) {
        HardMediumSoftLongScore score = best.getScore();
        if (score == null || !score.isFeasible()) {
            throw Refusal.conflict(
                    "no-plan",
                    "In " + seconds + " seconds no plan was found that breaks no rule (" + score
                            + "): ask for one with more seconds.");
        }
    }

    private void publish(PlanId id) {
        try {
            publication.publish(id, node);
        } catch (Refusal refusal) {
            LOG.warnf("plan %d did not publish itself: %s", id.value(), refusal.getMessage());
            steps.keptBack(id, refusal.getMessage());
        }
    }

    private static String hostAndProcess() {
        String process = Long.toString(ProcessHandle.current().pid());
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + process;
        } catch (UnknownHostException e) {
            return ManagementFactory.getRuntimeMXBean().getName() + "-" + process;
        }
    }
}
