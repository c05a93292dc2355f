package org.anhu.benchmark.peers;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem.FleetSize;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity.JobActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anhu.benchmark.format.Solomon;
import org.anhu.planning.search.Effort;

/**
 * jsprit's own ruin and recreate with its defaults. Its acceptance cools with the number of iterations, so a tenth of
 * the time tells how many the rest is good for; what then is left goes to one more run.
 */
public final class Jsprit extends RoutingPeer {

    private static final int SHARE_TO_MEASURE = 10;

    @Override
    public String name() {
        return "jsprit";
    }

    @Override
    List<List<Integer>> solve(Solomon problem, Effort effort) {
        VehicleRoutingProblem routing = routing(problem);
        long millis = effort.seconds() * 1000L;
        long begun = System.nanoTime();
        int[] iterations = {0};
        VehicleRoutingProblemSolution best =
                search(routing, effort, Integer.MAX_VALUE, millis / SHARE_TO_MEASURE, iterations);
        long spent = millisSince(begun);
        long total = iterations[0];
        while (millis - spent > millis / SHARE_TO_MEASURE) {
            int most = (int) Math.max(1, total * (millis - spent) / spent);
            VehicleRoutingProblemSolution next = search(routing, effort, most, millis - spent, iterations);
            best = next.getCost() < best.getCost() ? next : best;
            total += iterations[0];
            spent = millisSince(begun);
        }
        return routes(best);
    }

    private static long millisSince(long nanos) {
        return Math.max(1, (System.nanoTime() - nanos) / 1_000_000);
    }

    private static VehicleRoutingProblemSolution search(
            VehicleRoutingProblem routing, Effort effort, int most, long millis, int[] iterations) {
        VehicleRoutingAlgorithm algorithm = com.graphhopper.jsprit.core.algorithm.box.Jsprit.Builder.newInstance(
                        routing)
                .setProperty(
                        com.graphhopper.jsprit.core.algorithm.box.Jsprit.Parameter.THREADS,
                        String.valueOf(effort.threads()))
                .setRandom(new Random(effort.seed()))
                .buildAlgorithm();
        algorithm.setMaxIterations(most);
        TimeTermination time = new TimeTermination(millis);
        algorithm.setPrematureAlgorithmTermination(solution -> {
            iterations[0]++;
            return time.isPrematureBreak(solution);
        });
        algorithm.addListener(time);
        iterations[0] = 0;
        return Solutions.bestOf(algorithm.searchSolutions());
    }

    private static VehicleRoutingProblem routing(Solomon problem) {
        List<Solomon.Stop> stops = problem.stops();
        int[][] tenths = problem.tenths();
        FastVehicleRoutingTransportCostsMatrix.Builder ways =
                FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(stops.size(), true);
        for (int from = 0; from < tenths.length; from++) {
            for (int to = from + 1; to < tenths.length; to++) {
                ways.addTransportTimeAndDistance(from, to, tenths[from][to], tenths[from][to]);
            }
        }
        Solomon.Stop depot = stops.get(0);
        VehicleImpl vehicle = VehicleImpl.Builder.newInstance("vehicle")
                .setStartLocation(Location.newInstance(0))
                .setEarliestStart(depot.ready())
                .setLatestArrival(depot.due())
                .setType(VehicleTypeImpl.Builder.newInstance("type")
                        .addCapacityDimension(0, problem.capacity())
                        .build())
                .build();
        VehicleRoutingProblem.Builder builder = VehicleRoutingProblem.Builder.newInstance()
                .setFleetSize(FleetSize.INFINITE)
                .addVehicle(vehicle)
                .setRoutingCost(ways.build());
        for (int customer = 1; customer < stops.size(); customer++) {
            Solomon.Stop stop = stops.get(customer);
            builder.addJob(Service.Builder.newInstance(String.valueOf(customer))
                    .setLocation(Location.newInstance(customer))
                    .addSizeDimension(0, stop.demand())
                    .setServiceTime(stop.service())
                    .setTimeWindow(TimeWindow.newInstance(stop.ready(), stop.due()))
                    .build());
        }
        return builder.build();
    }

    private static List<List<Integer>> routes(VehicleRoutingProblemSolution solution) {
        List<List<Integer>> routes = new ArrayList<>();
        if (!solution.getUnassignedJobs().isEmpty()) {
            return routes;
        }
        for (VehicleRoute route : solution.getRoutes()) {
            routes.add(route.getActivities().stream()
                    .map(activity ->
                            Integer.valueOf(((JobActivity) activity).getJob().getId()))
                    .toList());
        }
        return routes;
    }
}
