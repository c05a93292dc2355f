package org.anhu.planning.model;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.variable.ListVariableListener;
import org.optaplanner.core.api.score.director.ScoreDirector;

/** Keeps the times of the working plan true while OptaPlanner moves stops about. */
public final class StartTimeListener implements ListVariableListener<DayPlan, Shift, Stop> {

    private @Nullable StartTimes startTimes;

    @Override
    public void beforeListVariableChanged(ScoreDirector<DayPlan> director, Shift shift, int from, int to) {
        // times are derived from what is, never from what was
    }

    @Override
    public void afterListVariableChanged(ScoreDirector<DayPlan> director, Shift shift, int from, int to) {
        refresh(director, shift);
    }

    @Override
    public void afterListVariableElementUnassigned(ScoreDirector<DayPlan> director, Stop stop) {
        director.beforeVariableChanged(stop, "timing");
        stop.setTiming(null);
        director.afterVariableChanged(stop, "timing");
        Stop partner = stop.partner();
        if (partner != null && partner.getShift() != null) {
            refresh(director, partner.getShift());
        }
    }

    @Override
    public void beforeEntityAdded(ScoreDirector<DayPlan> director, Shift shift) {
        // a shift never comes while a plan is solved
    }

    @Override
    public void afterEntityAdded(ScoreDirector<DayPlan> director, Shift shift) {
        refresh(director, shift);
    }

    @Override
    public void beforeEntityRemoved(ScoreDirector<DayPlan> director, Shift shift) {
        // a shift never goes while a plan is solved
    }

    @Override
    public void afterEntityRemoved(ScoreDirector<DayPlan> director, Shift shift) {
        // a shift never goes while a plan is solved
    }

    private void refresh(ScoreDirector<DayPlan> director, Shift shift) {
        DayPlan plan = director.getWorkingSolution();
        if (startTimes == null || !startTimes.serves(plan)) {
            startTimes = new StartTimes(plan);
        }
        startTimes.refresh(plan, shift, new DirectorSink(director));
    }

    private record DirectorSink(ScoreDirector<DayPlan> director) implements StartTimes.Sink {

        @Override
        public void timing(Stop stop, @Nullable Timing timing) {
            director.beforeVariableChanged(stop, "timing");
            stop.setTiming(timing);
            director.afterVariableChanged(stop, "timing");
        }

        @Override
        public void totals(Shift shift, RouteTotals totals) {
            director.beforeVariableChanged(shift, "totals");
            shift.setTotals(totals);
            director.afterVariableChanged(shift, "totals");
        }
    }
}
