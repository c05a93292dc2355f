package org.anhu.planning.search;

import java.util.List;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/** Makes the first complete plan. */
public final class GreedyConstruction implements CustomPhaseCommand<DayPlan> {

    private static final String STOPS = "stops";

    @Override
    public void changeWorkingSolution(ScoreDirector<DayPlan> director) {
        DayPlan plan = director.getWorkingSolution();
        assign(director, plan.waitingList(), plan.getStops());
    }

    /** One by one: OptaPlanner's own index of the route knows only one new element at a time. */
    private static void assign(ScoreDirector<DayPlan> director, Shift shift, List<Stop> route) {
        for (Stop stop : route) {
            int at = shift.getStops().size();
            director.beforeListVariableElementAssigned(shift, STOPS, stop);
            director.beforeListVariableChanged(shift, STOPS, at, at);
            shift.getStops().add(stop);
            director.afterListVariableChanged(shift, STOPS, at, at + 1);
            director.afterListVariableElementAssigned(shift, STOPS, stop);
            director.triggerVariableListeners();
        }
    }
}
