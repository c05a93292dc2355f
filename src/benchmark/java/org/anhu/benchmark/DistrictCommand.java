package org.anhu.benchmark;

import java.io.PrintStream;
import java.util.List;
import org.anhu.planning.search.DayPlanner;

/** Makes and solves a day of a district with the planner of the service. */
final class DistrictCommand {

    private final PrintStream out;

    DistrictCommand(PrintStream out) {
        this.out = out;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.of(words, District.OPTIONS, 0);
        new District(out, arguments)
                .solve(
                        "Anhu",
                        (problem, effort, progress) ->
                                DayPlanner.standard().solve(problem, effort, progress, () -> false));
        return Benchmark.DONE;
    }
}
