package org.anhu.benchmark.peers.timefold;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** Capacity and windows are hard, distance is soft. */
public class RoutingRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(Vehicle.class)
                    .filter(vehicle -> vehicle.overload() > 0)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, Vehicle::overload)
                    .asConstraint("capacity"),
            factory.forEach(Customer.class)
                    .filter(customer -> customer.late() > 0)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, Customer::late)
                    .asConstraint("window"),
            factory.forEach(Vehicle.class)
                    .filter(vehicle -> vehicle.late() > 0)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, Vehicle::late)
                    .asConstraint("depot closes"),
            factory.forEach(Vehicle.class)
                    .filter(vehicle -> vehicle.distance() > 0)
                    .penalizeLong(HardSoftLongScore.ONE_SOFT, Vehicle::distance)
                    .asConstraint("distance")
        };
    }
}
