package org.anhu.benchmark.peers.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;
import java.util.stream.IntStream;
import org.anhu.benchmark.format.Solomon;

/** All vehicles and customers. */
@PlanningSolution
public class Routing {

    @PlanningEntityCollectionProperty
    private List<Vehicle> vehicles;

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    private List<Customer> customers;

    @PlanningScore
    private HardSoftLongScore score;

    /** For Timefold. */
    public Routing() {}

    private Routing(List<Vehicle> vehicles, List<Customer> customers) {
        this.vehicles = vehicles;
        this.customers = customers;
    }

    /** The problem with no customer in any route. */
    public static Routing of(Solomon problem) {
        int[][] tenths = problem.tenths();
        return new Routing(
                IntStream.range(0, problem.vehicles())
                        .mapToObj(number -> new Vehicle(number, problem, tenths))
                        .toList(),
                IntStream.range(1, problem.stops().size())
                        .mapToObj(number -> new Customer(number, problem, tenths))
                        .toList());
    }

    public List<Vehicle> getVehicles() {
        return vehicles;
    }

    /** Whether everyone is served and nothing broken. */
    public boolean isComplete() {
        int served = vehicles.stream()
                .mapToInt(vehicle -> vehicle.getCustomers().size())
                .sum();
        return served == customers.size() && score != null && score.isFeasible();
    }
}
