package org.anhu.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anhu.planning.RandomPlan;
import org.anhu.planning.model.DayPlan;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/** Plans with every rule on, written into a solver that has another one. */
class PlanWriterTest {

    private static final int FACTS = 150;
    private static final int PLANS = 8;

    @Test
    void a_plan_that_is_written_costs_what_it_costs_by_itself() {
        for (long seed = 1; seed <= FACTS; seed++) {
            for (long i = 0; i < PLANS; i++) {
                DayPlan wanted = RandomPlan.of(seed);
                RandomPlan.shuffle(wanted, seed * PLANS + i);
                DayPlan other = RandomPlan.of(seed);
                RandomPlan.shuffle(other, -seed * PLANS - i);
                DayPlan before = i % 2 == 0 ? RandomPlan.of(seed) : other;
                before.deriveTimes();
                assertThat(written(before, wanted))
                        .as("facts %d, plan %d", seed, i)
                        .isEqualTo(Judgement.score(wanted));
            }
        }
    }

    /** What a solver that has {@code before} makes of the routes of {@code wanted}. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // as OptaPlanner's configuration has them
    private static HardMediumSoftLongScore written(DayPlan before, DayPlan wanted) {
        HardMediumSoftLongScore[] score = new HardMediumSoftLongScore[1];
        CustomPhaseCommand<DayPlan> command = director -> {
            PlanWriter.write(director, ArrayScore.routes(wanted));
            score[0] = ((InnerScoreDirector<DayPlan, HardMediumSoftLongScore>) director).calculateScore();
        };
        SolverConfig config = DayPlanner.standardConfiguration();
        List<PhaseConfig> phases = List.of(new CustomPhaseConfig().withCustomPhaseCommands(command));
        SolverFactory.<DayPlan>create(config.withPhaseList(phases))
                .buildSolver()
                .solve(before);
        return score[0];
    }
}
