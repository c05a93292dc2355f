package org.anhu.planning.search;

import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.common.decorator.SelectionFilter;
import org.optaplanner.core.impl.heuristic.selector.move.generic.list.ListChangeMove;

/** Leaves out moves into shifts that a stop fits in at no time, before anything is computed for them. */
public final class FittingChange implements SelectionFilter<DayPlan, ListChangeMove<DayPlan>> {

    @Override
    public boolean accept(ScoreDirector<DayPlan> director, ListChangeMove<DayPlan> move) {
        Shift to = (Shift) move.getDestinationEntity();
        Shift from = (Shift) move.getSourceEntity();
        if (to.isWaitingList()) {
            return false; // nothing that is planned goes back to waiting
        }
        return from == to || ((Stop) move.getMovedValue()).fits(to);
    }
}
