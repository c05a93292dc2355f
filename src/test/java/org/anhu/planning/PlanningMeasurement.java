package org.anhu.planning;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.search.DayPlanner;
import org.anhu.planning.search.Effort;
import org.anhu.planning.search.Explanation;
import org.anhu.planning.search.RuleScore;
import org.anhu.planning.search.WaitingNeed;

/**
 * Plans an invented day and says how good it is; no test, since it measures time. Arguments: seconds of one core,
 * threads, needs, caregivers.
 */
public final class PlanningMeasurement {

    private PlanningMeasurement() {}

    public static void main(String[] arguments) {
        int seconds = argument(arguments, 0, 20);
        int threads = argument(arguments, 1, 1);
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        long solving = Thread.currentThread().getId();
        long begun = System.nanoTime();
        DayPlan problem = SyntheticDay.of(argument(arguments, 3, 150), argument(arguments, 2, 1200), 1);
        System.out.printf(
                "%d needs, %d stops, %d shifts, built in %.1f s%n",
                problem.getNeeds().size(),
                problem.getStops().size(),
                problem.workedShifts().size(),
                (System.nanoTime() - begun) / 1e9);
        long asked = System.nanoTime();
        DayPlan best = DayPlanner.standard()
                .solve(
                        problem,
                        new Effort(seconds * 20, 0, threads, null),
                        (score, waiting) -> System.out.printf(
                                "%6.2f s (%6.2f s of this core) %s, %d waiting%n",
                                (System.nanoTime() - asked) / 1e9, cpu.getThreadCpuTime(solving) / 1e9, score, waiting),
                        () -> cpu.getThreadCpuTime(solving) > seconds * 1_000_000_000L);
        for (WaitingNeed waiting : Explanation.of(best).waiting()) {
            System.out.println(waiting);
        }
        for (RuleScore rule : Explanation.of(best).byRule()) {
            System.out.printf(
                    "%-20s %6d x %8d = %10d%n", rule.rule().code(), rule.matches(), rule.weight(), rule.score());
        }
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
