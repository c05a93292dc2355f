package org.anhu.planning.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Stop;
import org.optaplanner.core.api.score.ScoreExplanation;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolutionUpdatePolicy;
import org.optaplanner.core.api.solver.SolverFactory;

/** OptaPlanner's own word on a plan as it stands: its score, and the score by rule. */
public final class Judgement {

    private Judgement() {}

    /** The score of a plan as it stands; also set on it, unless it holds no stop at all. */
    public static HardMediumSoftLongScore score(DayPlan plan) {
        plan.deriveTimes();
        if (plan.getStops().isEmpty()) {
            return HardMediumSoftLongScore.ZERO; // OptaPlanner judges no plan without a value to place
        }
        return manager().update(plan, SolutionUpdatePolicy.UPDATE_SCORE_ONLY);
    }

    /** What each rule costs, hard rules first; rules that are switched off are left out. */
    public static List<RuleScore> byRule(DayPlan plan) {
        if (plan.getStops().isEmpty()) {
            return List.of();
        }
        ScoreExplanation<DayPlan, HardMediumSoftLongScore> explanation =
                manager().explain(plan, SolutionUpdatePolicy.UPDATE_SCORE_ONLY);
        Map<String, ConstraintMatchTotal<HardMediumSoftLongScore>> totals = explanation.getConstraintMatchTotalMap();
        List<RuleScore> scores = new ArrayList<>();
        for (ConstraintMatchTotal<HardMediumSoftLongScore> total : totals.values()) {
            Rule rule = Rule.ofCode(total.getConstraintName());
            scores.add(new RuleScore(
                    rule,
                    level(rule, total.getConstraintWeight()),
                    total.getConstraintMatchCount(),
                    level(rule, total.getScore())));
        }
        scores.sort(Comparator.comparing(RuleScore::rule));
        return scores;
    }

    /** A plan in which everything waits, where there is nothing to search for. */
    static DayPlan nothingPlaced(DayPlan problem) {
        DayPlan plan = problem.copy();
        List<Stop> everything = new ArrayList<>(plan.getStops());
        plan.place(plan.waitingList(), everything);
        plan.setScore(score(plan));
        return plan;
    }

    private static long level(Rule rule, HardMediumSoftLongScore score) {
        return switch (rule.level()) {
            case HARD -> score.hardScore();
            case MEDIUM -> score.mediumScore();
            case SOFT -> score.softScore();
        };
    }

    private static SolutionManager<DayPlan, HardMediumSoftLongScore> manager() {
        return Lazy.MANAGER;
    }

    /** Made once: reading the configuration takes longer than judging a plan. */
    private static final class Lazy {
        private static final SolutionManager<DayPlan, HardMediumSoftLongScore> MANAGER =
                SolutionManager.create(SolverFactory.create(DayPlanner.standardConfiguration()));
    }
}
