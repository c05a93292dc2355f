package org.anhu.planning.search;

import java.util.Collections;
import java.util.List;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.optaplanner.core.api.score.director.ScoreDirector;

/** Tells OptaPlanner where every stop stands, one move at a time: its own index takes no more at once. */
final class PlanWriter {

    private static final String STOPS = "stops";

    private final ScoreDirector<DayPlan> director;
    private final DayPlan plan;

    private PlanWriter(ScoreDirector<DayPlan> director) {
        this.director = director;
        plan = director.getWorkingSolution();
    }

    /** @param routes by shift, the indexes of stops; what stands in none of them waits */
    static void write(ScoreDirector<DayPlan> director, int[][] routes) {
        new PlanWriter(director).write(routes);
    }

    private void write(int[][] routes) {
        boolean[] placed = new boolean[plan.getStops().size()];
        for (int[] route : routes) {
            for (int stop : route) {
                placed[stop] = true;
            }
        }
        for (int r = 0; r < routes.length; r++) {
            Shift shift = plan.getShifts().get(r);
            for (int k = 0; k < routes[r].length; k++) {
                put(plan.getStops().get(routes[r][k]), shift, k);
            }
        }
        for (Stop stop : plan.getStops()) {
            if (!placed[stop.index()] && !stop.isWaiting()) {
                put(stop, plan.waitingList(), plan.waitingList().getStops().size());
            }
        }
    }

    private void put(Stop stop, Shift shift, int position) {
        Shift at = stop.getShift();
        if (at == null) {
            director.beforeListVariableElementAssigned(shift, STOPS, stop);
            director.beforeListVariableChanged(shift, STOPS, position, position);
            shift.getStops().add(position, stop);
            director.afterListVariableChanged(shift, STOPS, position, position + 1);
            director.afterListVariableElementAssigned(shift, STOPS, stop);
        } else {
            List<Stop> from = at.getStops();
            if (at == shift && position < from.size() && from.get(position) == stop) {
                return;
            }
            move(stop, at, from.indexOf(stop), shift, position);
        }
        director.triggerVariableListeners();
    }

    private void move(Stop stop, Shift from, int at, Shift to, int position) {
        if (from == to) {
            int low = Math.min(at, position);
            int high = Math.max(at, position) + 1;
            director.beforeListVariableChanged(to, STOPS, low, high);
            Collections.rotate(to.getStops().subList(low, high), at < position ? -1 : 1);
            director.afterListVariableChanged(to, STOPS, low, high);
            return;
        }
        director.beforeListVariableChanged(from, STOPS, at, at + 1);
        director.beforeListVariableChanged(to, STOPS, position, position);
        from.getStops().remove(at);
        to.getStops().add(position, stop);
        director.afterListVariableChanged(from, STOPS, at, at);
        director.afterListVariableChanged(to, STOPS, position, position + 1);
    }
}
