package org.anhu.benchmark.peers.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.CascadingUpdateShadowVariable;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import org.anhu.benchmark.format.Solomon;

/** A customer, and when the vehicle arrives there. */
@PlanningEntity
public class Customer {

    @PlanningId
    private int number;

    private Solomon.Stop stop;
    private Solomon.Stop depot;
    private int[][] tenths;

    @InverseRelationShadowVariable(sourceVariableName = "customers")
    private Vehicle vehicle;

    @PreviousElementShadowVariable(sourceVariableName = "customers")
    private Customer previous;

    @CascadingUpdateShadowVariable(targetMethodName = "updateArrival")
    private Integer arrival;

    /** For Timefold. */
    public Customer() {}

    Customer(int number, Solomon problem, int[][] tenths) {
        this.number = number;
        this.tenths = tenths;
        stop = problem.stops().get(number);
        depot = problem.stops().get(0);
    }

    public int getNumber() {
        return number;
    }

    Solomon.Stop stop() {
        return stop;
    }

    /** Called by Timefold. */
    void updateArrival() {
        if (vehicle == null) {
            arrival = null;
        } else if (previous == null) {
            arrival = depot.ready() + tenths[0][number];
        } else {
            arrival = previous.leaves() + tenths[previous.number][number];
        }
    }

    int leaves() {
        return Math.max(arrival, stop.ready()) + stop.service();
    }

    int late() {
        return arrival == null ? 0 : Math.max(0, arrival - stop.due());
    }
}
