package org.anhu.planning.search;

import org.anhu.planning.model.DayPlan;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/** Builds the first complete plan, and keeps what already stands; its score is OptaPlanner's own. */
public final class ConstructionPhase implements CustomPhaseCommand<DayPlan> {

    private final Surroundings surroundings;

    /** For who reads the configuration without a planner. */
    public ConstructionPhase() {
        this(new Surroundings());
    }

    ConstructionPhase(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<DayPlan> director) {
        surroundings.begin();
        ArraySearch search = new ArraySearch(director.getWorkingSolution(), 0, 1, surroundings);
        search.construct();
        PlanWriter.write(director, search.best());
    }
}
