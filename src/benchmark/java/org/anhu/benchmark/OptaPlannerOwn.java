package org.anhu.benchmark;

import java.util.List;
import java.util.Optional;
import org.anhu.benchmark.format.Instance;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.anhu.planning.rules.PlanRules;
import org.anhu.planning.search.Effort;
import org.anhu.planning.search.Progress;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListSwapMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.kopt.KOptListMoveSelectorConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** OptaPlanner on our model and our rules with nothing but its own construction heuristic, moves and local search. */
final class OptaPlannerOwn implements Peer {

    @Override
    public String name() {
        return "OptaPlanner";
    }

    @Override
    public Optional<String> cannot(Instance instance) {
        return Optional.empty();
    }

    @Override
    public Optional<Answer> solve(Instance instance, Effort effort) {
        DayPlan best = solve(instance.plan(), effort, Progress.NONE);
        HardMediumSoftLongScore score = best.getScore();
        return score != null && score.isSolutionInitialized()
                ? Optional.of(new Answer(instance.cost(best), instance.solution(best)))
                : Optional.empty();
    }

    static DayPlan solve(DayPlan problem, Effort effort, Progress progress) {
        Solver<DayPlan> solver =
                SolverFactory.<DayPlan>create(configuration(effort)).buildSolver();
        solver.addEventListener(event -> {
            if (event.isEveryProblemChangeProcessed() && event.getNewBestScore().isSolutionInitialized()) {
                DayPlan better = event.getNewBestSolution();
                progress.better(
                        (HardMediumSoftLongScore) event.getNewBestScore(),
                        better.waitingList().getStops().size());
            }
        });
        return solver.solve(problem);
    }

    private static SolverConfig configuration(Effort effort) {
        return new SolverConfig()
                .withSolutionClass(DayPlan.class)
                .withEntityClasses(Shift.class, Stop.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(PlanRules.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET))
                .withRandomSeed(effort.seed())
                .withMoveThreadCount(
                        effort.threads() == 1 ? SolverConfig.MOVE_THREAD_COUNT_NONE : String.valueOf(effort.threads()))
                .withTerminationConfig(new TerminationConfig().withSecondsSpentLimit((long) effort.seconds()))
                .withPhases(
                        new ConstructionHeuristicPhaseConfig(),
                        new LocalSearchPhaseConfig()
                                .withMoveSelectorConfig(new UnionMoveSelectorConfig(List.of(
                                        new ListChangeMoveSelectorConfig(),
                                        new ListSwapMoveSelectorConfig(),
                                        new KOptListMoveSelectorConfig()))));
    }
}
