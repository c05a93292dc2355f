package org.anhu.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anhu.planning.RandomPlan;
import org.anhu.planning.SyntheticDay;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.PlanArrays;
import org.anhu.planning.model.Stop;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;

class SearchPhaseTest {

    /** A solver with a long time before it, as the service has. */
    private static Solver<DayPlan> solver() {
        return SolverFactory.<DayPlan>create(DayPlanner.standard().configured(new Effort(600, 1, 2, null), 100))
                .buildSolver();
    }

    /** Twice the second that is promised: other tests may have the machine. */
    @Test
    void a_stop_and_a_changed_problem_get_through_within_a_second() throws Exception {
        Solver<DayPlan> solver = solver();
        CountDownLatch better = new CountDownLatch(1);
        solver.addEventListener(event -> better.countDown());
        CompletableFuture<DayPlan> solved =
                CompletableFuture.supplyAsync(() -> solver.solve(SyntheticDay.of(60, 400, 4)));
        assertThat(better.await(60, TimeUnit.SECONDS)).isTrue();
        CountDownLatch changed = new CountDownLatch(1);
        solver.addProblemChange((plan, director) -> changed.countDown());
        assertThat(changed.await(2, TimeUnit.SECONDS)).as("problem change").isTrue();
        solver.terminateEarly();
        DayPlan best = solved.get(2, TimeUnit.SECONDS);
        assertThat(Objects.requireNonNull(best.getScore()).hardScore()).isZero();
    }

    @Test
    void whatever_stood_there_before_the_search_ends_without_a_broken_rule() {
        for (long seed = 1; seed <= 40; seed++) {
            DayPlan plan = RandomPlan.of(seed);
            ArraySearch search = new ArraySearch(plan, seed, 1);
            search.construct();
            search.slice(done -> done / 300.0, () -> search.steps() >= 300);
            place(plan, search.best());
            HardMediumSoftLongScore judged = Judgement.score(plan);
            HardMediumSoftLongScore fixedAlone = fixedAlone(seed);
            assertThat(judged.hardScore()).as("facts %d", seed).isGreaterThanOrEqualTo(fixedAlone.hardScore());
            assertThat(ArrayScore.of(plan)).isEqualTo(judged);
            assertThat(judged.mediumScore()).isGreaterThanOrEqualTo(fixedAlone.mediumScore());
        }
    }

    /** The score of everything waiting: what fixed visits break among themselves is nobody's to mend. */
    private static HardMediumSoftLongScore fixedAlone(long seed) {
        DayPlan plan = RandomPlan.of(seed);
        place(plan, new int[plan.workedShifts().size()][0]);
        return Judgement.score(plan);
    }

    @Test
    void neighbourhoods_of_a_large_day_are_put_together_without_a_broken_rule() {
        for (int day = 1; day <= 4; day++) {
            DayPlan plan = SyntheticDay.of(120, 800, day);
            ArraySearch search = new ArraySearch(plan, 1, 2);
            search.construct();
            place(plan, search.best());
            HardMediumSoftLongScore before = Judgement.score(plan);
            for (int slice = 1; slice <= 8; slice++) {
                long until = search.steps() + 1_000;
                search.slice(done -> done / 4_000.0, () -> search.steps() >= until);
                place(plan, search.best());
                HardMediumSoftLongScore improved = Judgement.score(plan);
                assertThat(improved.hardScore())
                        .as("day %d, slice %d", day, slice)
                        .isZero();
                assertThat(improved).isGreaterThanOrEqualTo(before);
                before = improved;
            }
        }
    }

    /** Two slices that end with the same broken plan: only what lies between them is touched. */
    @Test
    void what_was_broken_before_the_last_change_is_broken_still() {
        DayPlan plan = SyntheticDay.of(120, 800, 9);
        Board board = new Board(new Prices(plan));
        int[][] routes = tooClose(board);
        board.keep();
        routes[2] = new int[] {stopOfNobodyElse(board)};
        board.change(routes);
        assertThat(board.isSound()).as("what was touched").isTrue();
        assertThat(board.isAllSound()).isFalse();
    }

    /** Leaves two visits of one elder on the first two routes, nearer to each other than may be. */
    private static int[][] tooClose(Board board) {
        for (int s = 0; s < board.facts.stops; s++) {
            for (int sibling : board.facts.siblings[s]) {
                int[][] routes = new int[board.facts.shifts][0];
                routes[0] = new int[] {s};
                routes[1] = new int[] {sibling};
                board.change(routes);
                if (board.routes[0].hard == 0 && board.routes[1].hard == 0 && !board.isAllSound()) {
                    return routes;
                }
            }
        }
        throw new AssertionError("no two visits of this day can be too close");
    }

    private static int stopOfNobodyElse(Board board) {
        for (int s = 0; s < board.facts.stops; s++) {
            if (board.facts.siblings[s].length == 0 && board.facts.partner[s] == PlanArrays.NONE) {
                return s;
            }
        }
        throw new AssertionError("every elder of this day has two visits");
    }

    private static void place(DayPlan plan, int[][] routes) {
        List<Stop> waiting = new ArrayList<>(plan.getStops());
        for (int r = 0; r < routes.length; r++) {
            List<Stop> route = new ArrayList<>();
            for (int stop : routes[r]) {
                route.add(plan.getStops().get(stop));
            }
            waiting.removeAll(route);
            plan.place(plan.getShifts().get(r), route);
        }
        plan.place(plan.waitingList(), waiting);
    }
}
