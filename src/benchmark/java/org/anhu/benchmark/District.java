package org.anhu.benchmark;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Set;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Shift;
import org.anhu.planning.search.Effort;
import org.anhu.planning.search.Progress;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** One invented day of a district: solved, and told in lines. */
final class District {

    static final Set<String> OPTIONS = Set.of("--needs", "--shifts", "--seed", "--seconds", "--threads");

    private static final double MEBIBYTE = 1 << 20;

    private final PrintStream out;
    private final int needs;
    private final int shifts;
    private final Effort effort;

    District(PrintStream out, Arguments arguments) {
        this.out = out;
        needs = arguments.number("--needs", 5000, 1, 100_000);
        shifts = arguments.number("--shifts", 700, 1, 20_000);
        effort = arguments.effort(arguments.seconds());
    }

    /** Makes the day, solves it, and says how that went. */
    void solve(String name, PlanSolver solver) {
        long making = System.nanoTime();
        DayPlan problem = DistrictDay.of(needs, shifts, effort.seed());
        out.printf(
                "%s: %d needs (%d visits), %d shifts, seed %d, %d threads, %d s; made in %.1f s%n",
                name,
                problem.getNeeds().size(),
                problem.getStops().size(),
                problem.workedShifts().size(),
                effort.seed(),
                effort.threads(),
                effort.seconds(),
                since(making));
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        First first = new First();
        DayPlan best = solver.solve(problem, effort, first);
        double seconds = since(first.asked);
        int waiting = best.waitingList().getStops().size();
        int missing = (int)
                best.getStops().stream().filter(stop -> stop.getShift() == null).count();
        HardMediumSoftLongScore score = best.getScore();
        out.printf("  placed %d, waiting %d%n", best.getStops().size() - waiting - missing, waiting + missing);
        out.printf("  travel %.2f h%n", travelSeconds(best) / 3600.0);
        if (score != null) {
            out.printf(
                    "  hard %d, medium %d, soft %d%s%n",
                    score.hardScore(),
                    score.mediumScore(),
                    score.softScore(),
                    score.initScore() == 0 ? "" : ", not complete: " + -score.initScore() + " visits stand nowhere");
        }
        out.printf(
                "  first full proposal %s%n",
                first.seconds < 0
                        ? "never"
                        : "after " + Table.decimals(first.seconds, 1) + " s with " + first.waiting + " waiting");
        out.printf("  %.1f s, used heap at most %.0f MiB%n", seconds, peak() / MEBIBYTE);
    }

    /** Hears of the first proposal. */
    private static final class First implements Progress {

        private final long asked = System.nanoTime();
        private double seconds = -1;
        private int waiting;

        @Override
        public void better(HardMediumSoftLongScore score, int nowWaiting) {
            if (seconds < 0 && score.isFeasible()) {
                seconds = since(asked);
                waiting = nowWaiting;
            }
        }
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static long travelSeconds(DayPlan plan) {
        long seconds = 0;
        for (Shift shift : plan.workedShifts()) {
            seconds += shift.getTotals().travelSeconds();
        }
        return seconds;
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** The sum of each pool's peak: what waits to be collected is in it. */
    private static long peak() {
        return heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
