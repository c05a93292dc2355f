package org.anhu.planning.search;

import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.common.decorator.SelectionFilter;
import org.optaplanner.core.impl.heuristic.selector.move.generic.list.ListSwapMove;

/** Leaves out swaps that put a stop into a shift it fits in at no time, before anything is computed for them. */
public final class FittingSwap implements SelectionFilter<DayPlan, ListSwapMove<DayPlan>> {

    @Override
    public boolean accept(ScoreDirector<DayPlan> director, ListSwapMove<DayPlan> move) {
        Shift left = (Shift) move.getLeftEntity();
        Shift right = (Shift) move.getRightEntity();
        if (left == right) {
            return !left.isWaitingList();
        }
        return ((Stop) move.getLeftValue()).fits(right) && ((Stop) move.getRightValue()).fits(left);
    }
}
