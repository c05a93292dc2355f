package org.anhu.planning.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/** Plans days, one call a plan, on the calling thread; holds nothing between calls and may be shared. */
public final class DayPlanner {

    /** Where the solver's configuration lies on the class path. */
    public static final String CONFIGURATION = "solver-config/dayPlanSolver.xml";

    private static final String REPLANNING_CONFIGURATION = "solver-config/replanSolver.xml";

    private static final long STOP_CHECK_MILLIS = 200;
    private static final long NANOS_A_MILLI = 1_000_000L;

    /** The share of the time, in thousandths, that OptaPlanner's local search has at the end. */
    private static final long LAST_SHARE_OF_1000 = 30;

    /** The moves it judges, where steps are counted: of a good plan there may be none that is better. */
    private static final long LAST_MOVES = 2_000;

    /**
     * The local search begins with tables of what is near what for all stops, which it cannot leave off: so many pairs a
     * second go into them (5,176 visits took 8 s, 20,691 more than two minutes).
     */
    private static final long NEAR_PAIRS_A_SECOND = 3_000_000;

    /** More than any search has: seven hours. */
    private static final int MOST_SLICES = 100_000;

    private final SolverConfig configuration;

    public DayPlanner(SolverConfig configuration) {
        this.configuration = configuration;
    }

    /** With the configuration that comes along. */
    public static DayPlanner standard() {
        return new DayPlanner(standardConfiguration());
    }

    /** For what is left of a day that has begun, while somebody waits for it. */
    public static DayPlanner replanning() {
        return new DayPlanner(
                SolverConfig.createFromXmlResource(REPLANNING_CONFIGURATION, DayPlanner.class.getClassLoader()));
    }

    /** The configuration that comes along, for whoever needs a solver or solution manager of their own. */
    public static SolverConfig standardConfiguration() {
        return SolverConfig.createFromXmlResource(CONFIGURATION, DayPlanner.class.getClassLoader());
    }

    /**
     * Finds a good plan: no hard rule is broken, what cannot be placed waits.
     *
     * @param problem left as it is
     * @param stop asked every 200 ms; true ends the search with the best plan so far
     * @return another plan object, with its score
     */
    public DayPlan solve(DayPlan problem, Effort effort, Progress progress, BooleanSupplier stop) {
        if (nothingFits(problem)) {
            return Judgement.nothingPlaced(problem);
        }
        Solver<DayPlan> solver = SolverFactory.<DayPlan>create(
                        configured(effort, problem.getStops().size()))
                .buildSolver();
        Throttle throttle = new Throttle(progress);
        solver.addEventListener(event -> throttle.better(event.getNewBestSolution()));
        DayPlan best = stopping(solver, problem, stop);
        throttle.last(best);
        return best;
    }

    private static boolean nothingFits(DayPlan problem) {
        for (Stop stop : problem.getStops()) {
            for (Shift shift : problem.workedShifts()) {
                if (stop.fits(shift)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static DayPlan stopping(Solver<DayPlan> solver, DayPlan problem, BooleanSupplier stop) {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "plan-stop-watch");
            thread.setDaemon(true);
            return thread;
        });
        try {
            ScheduledFuture<?> watching = watch.scheduleWithFixedDelay(
                    () -> {
                        if (stop.getAsBoolean()) {
                            solver.terminateEarly();
                        }
                    },
                    STOP_CHECK_MILLIS,
                    STOP_CHECK_MILLIS,
                    TimeUnit.MILLISECONDS);
            DayPlan best = solver.solve(problem);
            watching.cancel(false);
            return best;
        } finally {
            watch.shutdownNow();
        }
    }

    SolverConfig configured(Effort effort, int stops) {
        SolverConfig config = new SolverConfig(configuration)
                .withRandomSeed(effort.seed())
                .withMoveThreadCount(
                        effort.threads() == 1 ? SolverConfig.MOVE_THREAD_COUNT_NONE : String.valueOf(effort.threads()))
                .withTerminationConfig(new TerminationConfig().withSecondsSpentLimit((long) effort.seconds()));
        if (tablesSeconds(stops) > effort.seconds() * LAST_SHARE_OF_1000 / 1000.0) {
            config.setPhaseConfigList(config.getPhaseConfigList().stream()
                    .filter(phase -> !(phase instanceof LocalSearchPhaseConfig))
                    .toList());
        }
        for (PhaseConfig<?> phase : config.getPhaseConfigList()) {
            if (phase instanceof CustomPhaseConfig custom && isSearch(custom)) {
                setSearch(custom, effort);
            } else if (phase instanceof LocalSearchPhaseConfig localSearch && effort.steps() != null) {
                localSearch.withTerminationConfig(new TerminationConfig().withScoreCalculationCountLimit(LAST_MOVES));
            }
        }
        return config;
    }

    private static double tablesSeconds(int stops) {
        return (double) stops * stops / NEAR_PAIRS_A_SECOND;
    }

    @SuppressWarnings("rawtypes") // as OptaPlanner's configuration gives them
    private static boolean isSearch(CustomPhaseConfig phase) {
        List<Class<? extends CustomPhaseCommand>> commands = phase.getCustomPhaseCommandClassList();
        return commands != null && commands.contains(SearchPhase.class);
    }

    /** One command constructs, and one a slice searches, the same object each time, until the time of both is over. */
    @SuppressWarnings("rawtypes")
    private static void setSearch(CustomPhaseConfig phase, Effort effort) {
        Surroundings surroundings = new Surroundings();
        long millis = effort.seconds() * (1000L - LAST_SHARE_OF_1000);
        SearchPhase search = SearchPhase.of(effort, millis * NANOS_A_MILLI, surroundings);
        List<CustomPhaseCommand> commands = new ArrayList<>(Collections.nCopies(MOST_SLICES, search));
        commands.set(0, new ConstructionPhase(surroundings));
        Integer steps = effort.steps();
        TerminationConfig end = new TerminationConfig();
        if (steps == null) {
            end.withMillisecondsSpentLimit(millis);
        } else {
            end.withStepCountLimit(1 + steps / SearchPhase.STEPS_A_SLICE + 1);
        }
        phase.setCustomPhaseCommandClassList(null);
        phase.setCustomPhaseCommandList(commands);
        phase.setTerminationConfig(end);
    }

    /** Passes on at most two plans a second, and always the last one. */
    private static final class Throttle {

        private static final long NANOS = 500_000_000L;

        private final Progress progress;
        private long last = System.nanoTime() - NANOS;

        private Throttle(Progress progress) {
            this.progress = progress;
        }

        private void better(DayPlan plan) {
            HardMediumSoftLongScore score = plan.getScore();
            long now = System.nanoTime();
            if (score != null && score.isFeasible() && now - last >= NANOS) {
                last = now;
                progress.better(score, waiting(plan));
            }
        }

        private void last(DayPlan plan) {
            HardMediumSoftLongScore score = plan.getScore();
            if (score != null) {
                progress.better(score, waiting(plan));
            }
        }

        private static int waiting(DayPlan plan) {
            Shift waitingList = plan.waitingList();
            return waitingList.getStops().size();
        }
    }
}
