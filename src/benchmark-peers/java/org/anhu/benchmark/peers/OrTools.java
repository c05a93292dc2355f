package org.anhu.benchmark.peers;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anhu.benchmark.format.Solomon;
import org.anhu.planning.search.Effort;
import org.jspecify.annotations.Nullable;

/** OR-Tools' routing library: parallel cheapest insertion, then guided local search; it uses one thread and no seed. */
public final class OrTools extends RoutingPeer {

    private static final String TIME = "time";
    private static final String LOAD = "load";

    @Override
    public String name() {
        return "OR-Tools";
    }

    @Override
    List<List<Integer>> solve(Solomon problem, Effort effort) {
        Loader.loadNativeLibraries();
        List<Solomon.Stop> stops = problem.stops();
        RoutingIndexManager manager = new RoutingIndexManager(stops.size(), problem.vehicles(), 0);
        RoutingModel model = new RoutingModel(manager);
        int[][] tenths = problem.tenths();
        long[][] ways = new long[stops.size()][stops.size()];
        long[][] times = new long[stops.size()][stops.size()];
        for (int from = 0; from < ways.length; from++) {
            for (int to = 0; to < ways.length; to++) {
                ways[from][to] = tenths[from][to];
                times[from][to] = ways[from][to] + stops.get(from).service();
            }
        }
        model.setArcCostEvaluatorOfAllVehicles(model.registerTransitMatrix(ways));
        addTime(problem, manager, model, times);
        long[] demands = stops.stream().mapToLong(Solomon.Stop::demand).toArray();
        model.addDimension(model.registerUnaryTransitVector(demands), 0, problem.capacity(), true, LOAD);
        RoutingSearchParameters parameters = main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(Duration.newBuilder().setSeconds(effort.seconds()))
                .build();
        return routes(problem, manager, model, model.solveWithParameters(parameters));
    }

    private static void addTime(Solomon problem, RoutingIndexManager manager, RoutingModel model, long[][] times) {
        List<Solomon.Stop> stops = problem.stops();
        Solomon.Stop depot = stops.get(0);
        model.addDimension(model.registerTransitMatrix(times), depot.due(), depot.due(), false, TIME);
        RoutingDimension time = model.getMutableDimension(TIME);
        for (int customer = 1; customer < stops.size(); customer++) {
            Solomon.Stop stop = stops.get(customer);
            time.cumulVar(manager.nodeToIndex(customer)).setRange(stop.ready(), Math.min(stop.due(), depot.due()));
        }
        for (int vehicle = 0; vehicle < problem.vehicles(); vehicle++) {
            time.cumulVar(model.start(vehicle)).setRange(depot.ready(), depot.due());
        }
    }

    private static List<List<Integer>> routes(
            Solomon problem, RoutingIndexManager manager, RoutingModel model, @Nullable Assignment found) {
        List<List<Integer>> routes = new ArrayList<>();
        if (found == null) {
            return routes;
        }
        for (int vehicle = 0; vehicle < problem.vehicles(); vehicle++) {
            List<Integer> route = new ArrayList<>();
            long at = found.value(model.nextVar(model.start(vehicle)));
            while (!model.isEnd(at)) {
                route.add(manager.indexToNode(at));
                at = found.value(model.nextVar(at));
            }
            routes.add(route);
        }
        return routes;
    }
}
