package org.anhu.planning.search;

import java.util.List;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/** Builds the first complete plan on a copy, and tells OptaPlanner the result; its score is OptaPlanner's own. */
public final class GreedyConstruction implements CustomPhaseCommand<DayPlan> {

    private static final String STOPS = "stops";

    @Override
    public void changeWorkingSolution(ScoreDirector<DayPlan> director) {
        DayPlan plan = director.getWorkingSolution();
        DayPlan built = plan.copy();
        List<Stop> waiting = Construction.complete(built);
        for (Shift shift : built.workedShifts()) {
            assign(director, plan.getShifts().get(shift.index()), shift.getStops());
        }
        assign(director, plan.waitingList(), waiting);
    }

    /** One by one: OptaPlanner's own index of the route takes only one new element at a time. What stands there stays. */
    private static void assign(ScoreDirector<DayPlan> director, Shift shift, List<Stop> route) {
        List<Stop> stops = director.getWorkingSolution().getStops();
        for (int at = 0; at < route.size(); at++) {
            Stop stop = stops.get(route.get(at).index());
            if (stop.getShift() != shift) {
                takeOff(director, stop);
                director.beforeListVariableElementAssigned(shift, STOPS, stop);
                director.beforeListVariableChanged(shift, STOPS, at, at);
                shift.getStops().add(at, stop);
                director.afterListVariableChanged(shift, STOPS, at, at + 1);
                director.afterListVariableElementAssigned(shift, STOPS, stop);
                director.triggerVariableListeners();
            }
        }
    }

    private static void takeOff(ScoreDirector<DayPlan> director, Stop stop) {
        Shift shift = stop.getShift();
        if (shift != null) {
            int at = shift.getStops().indexOf(stop);
            director.beforeListVariableElementUnassigned(shift, STOPS, stop);
            director.beforeListVariableChanged(shift, STOPS, at, at + 1);
            shift.getStops().remove(at);
            director.afterListVariableChanged(shift, STOPS, at, at);
            director.afterListVariableElementUnassigned(shift, STOPS, stop);
        }
    }
}
