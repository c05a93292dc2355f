package org.anhu.benchmark.peers;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.List;
import org.anhu.benchmark.format.Solomon;
import org.anhu.benchmark.peers.timefold.Customer;
import org.anhu.benchmark.peers.timefold.Routing;
import org.anhu.benchmark.peers.timefold.RoutingRules;
import org.anhu.benchmark.peers.timefold.Vehicle;
import org.anhu.planning.search.Effort;

/** Timefold's community edition with its default phases on a model of its own; it uses one thread. */
public final class Timefold extends RoutingPeer {

    @Override
    public String name() {
        return "Timefold";
    }

    @Override
    List<List<Integer>> solve(Solomon problem, Effort effort) {
        SolverConfig configuration = new SolverConfig()
                .withSolutionClass(Routing.class)
                .withEntityClasses(Vehicle.class, Customer.class)
                .withConstraintProviderClass(RoutingRules.class)
                .withRandomSeed(effort.seed())
                .withTerminationConfig(new TerminationConfig().withSecondsSpentLimit((long) effort.seconds()));
        Routing best =
                SolverFactory.<Routing>create(configuration).buildSolver().solve(Routing.of(problem));
        if (!best.isComplete()) {
            return List.of();
        }
        List<List<Integer>> routes = new ArrayList<>();
        for (Vehicle vehicle : best.getVehicles()) {
            routes.add(vehicle.getCustomers().stream().map(Customer::getNumber).toList());
        }
        return routes;
    }
}
