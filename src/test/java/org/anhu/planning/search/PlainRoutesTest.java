package org.anhu.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.planning.RandomPlan;
import org.anhu.planning.Town;
import org.anhu.planning.Town.Person;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Need;
import org.anhu.planning.model.PlanArrays;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.RuleLevel;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** Plans of vehicle-routing kind, whose routes are walked by a shorter way. */
class PlainRoutesTest {

    private static final int STEPS = 4_000;

    @Test
    void any_routes_are_judged_as_optaplanner_judges_them() {
        for (long seed = 1; seed <= 20; seed++) {
            DayPlan plan = plan(seed, 60, 12);
            assertThat(new Board(new Prices(plan)).plainRoutes()).isNotNull();
            for (int i = 0; i < 10; i++) {
                RandomPlan.shuffle(plan, seed * 10 + i);
                assertThat(ArrayScore.of(plan)).as("facts %d, plan %d", seed, i).isEqualTo(Judgement.score(plan));
            }
        }
    }

    @Test
    void what_the_search_makes_of_them_costs_what_optaplanner_says() {
        for (long seed = 1; seed <= 3; seed++) {
            DayPlan plan = plan(seed, 260, 40);
            ArraySearch search = new ArraySearch(plan, seed, 1);
            search.construct();
            long constructed = cost(plan, search);
            search.slice(done -> done / (double) STEPS, () -> search.steps() >= STEPS);
            assertThat(cost(plan, search)).as("seed %d", seed).isLessThan(constructed);
        }
    }

    @Test
    void a_large_plan_that_two_threads_cut_costs_what_optaplanner_says() {
        DayPlan plan = plan(1, ArraySearch.LARGE, 90);
        ArraySearch search = new ArraySearch(plan, 1, 2);
        search.construct();
        long constructed = cost(plan, search);
        for (int slice = 1; slice <= 5; slice++) {
            int share = slice;
            long until = search.steps() + STEPS;
            search.slice(done -> share / 6.0, () -> search.steps() >= until);
        }
        assertThat(cost(plan, search)).isLessThan(constructed);
    }

    @Test
    void routes_are_charged_for_the_room_they_have_left_and_no_score_is_touched() {
        DayPlan plan = plan(1, 260, 40);
        Prices prices = new Prices(plan);
        Board board = new Board(prices);
        Chain chain = chain(plan, board);
        chain.construct();
        assertThat(board.thin.sum()).isZero();
        assertThat(board.thin.spare(20)).isPositive();
        board.thin.charge(1_000);
        chain.takeAsBest();
        for (int i = 0; i < STEPS; i++) {
            chain.step(100);
        }
        long charged = 0;
        for (int r = 0; r < board.routes.length; r++) {
            Route route = board.routes[r];
            double full = route.load / 20.0;
            charged += route.size == 0 ? 0 : (long) (1_000 * (1 - full * full));
        }
        assertThat(board.thin.sum()).isEqualTo(charged);
        Board fresh = new Board(prices);
        fresh.change(board.snapshot());
        assertThat(board.soft()).isEqualTo(fresh.soft());
    }

    /** Only what a change is felt by is walked again: the same must come out as if all were. */
    @Test
    void what_a_search_knows_of_its_routes_is_what_a_walk_from_their_begin_finds() {
        for (long seed = 1; seed <= 3; seed++) {
            DayPlan plan = plan(seed, 260, 25);
            Board board = new Board(new Prices(plan));
            Chain chain = chain(plan, board);
            chain.construct();
            for (int i = 0; i < STEPS; i++) {
                chain.step(300);
            }
            Board fresh = new Board(board.prices);
            fresh.change(board.snapshot());
            assertThat(board.shiftOf).isEqualTo(fresh.shiftOf);
            for (int r = 0; r < board.routes.length; r++) {
                assertSame(board.routes[r], fresh.routes[r]);
            }
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 200_000; i++) {
                assertSame(board, fresh, random);
            }
        }
    }

    /** Also where a route breaks a rule on the way: too much to carry, too late. */
    @Test
    void a_route_put_together_stop_by_stop_is_that_of_all_its_stops_at_once() {
        int broken = 0;
        for (long seed = 1; seed <= 20; seed++) {
            DayPlan plan = plan(seed, 60, 12);
            RandomPlan.shuffle(plan, seed);
            int[][] routes = ArrayScore.routes(plan);
            Board board = new Board(new Prices(plan));
            Board fresh = new Board(board.prices);
            fresh.change(routes);
            for (int r = 0; r < routes.length; r++) {
                for (int k = routes[r].length - 1; k >= 0; k--) {
                    int position = board.routes[r].size / 2;
                    board.insert(r, position, routes[r][k], board.facts.fixedBound(routes[r][k]));
                    board.rebuild(r, position);
                }
                while (board.routes[r].size > 0) {
                    board.rebuild(r, board.remove(board.routes[r].stop[board.routes[r].size / 2]));
                }
                for (int k = 0; k < routes[r].length; k++) {
                    board.insert(r, k, routes[r][k], board.facts.fixedBound(routes[r][k]));
                    board.rebuild(r, k);
                }
                Route one = board.routes[r];
                Route other = fresh.routes[r];
                assertThat(List.of(one.hard, one.cost, (long) one.work, (long) one.load, one.lean))
                        .as("facts %d, route %d", seed, r)
                        .isEqualTo(List.of(other.hard, other.cost, (long) other.work, (long) other.load, other.lean));
                broken += one.hard > 0 ? 1 : 0;
            }
            assertThat(board.soft()).isEqualTo(fresh.soft());
        }
        assertThat(broken).isPositive();
    }

    private static void assertSame(Route route, Route fresh) {
        int size = fresh.size;
        assertThat(route.lean).isTrue();
        assertThat(Arrays.copyOf(route.start, size)).isEqualTo(Arrays.copyOf(fresh.start, size));
        assertThat(Arrays.copyOf(route.latest, size)).isEqualTo(Arrays.copyOf(fresh.latest, size));
        assertThat(Arrays.copyOf(route.free, size + 1)).isEqualTo(Arrays.copyOf(fresh.free, size + 1));
        assertThat(Arrays.copyOf(route.leg, size + 1)).isEqualTo(Arrays.copyOf(fresh.leg, size + 1));
        assertThat(route.work).isEqualTo(fresh.work);
        assertThat(route.load).isEqualTo(fresh.load);
        assertThat(route.cost).isEqualTo(fresh.cost);
    }

    private static void assertSame(Board board, Board fresh, SplittableRandom random) {
        int stop = random.nextInt(board.facts.stops);
        int other = random.nextInt(board.facts.stops);
        int way = random.nextInt(3_600);
        int limit = 1 + random.nextInt(7_200);
        PlainRoutes one = Objects.requireNonNull(board.plainRoutes());
        PlainRoutes two = Objects.requireNonNull(fresh.plainRoutes());
        if (board.shiftOf[other] != PlanArrays.NONE) {
            assertThat(board.positionOf[other]).isEqualTo(fresh.positionOf[other]);
            assertThat(one.wayTo(stop, other)).isEqualTo(two.wayTo(stop, other));
            assertThat(one.wayFrom(stop, other)).isEqualTo(two.wayFrom(stop, other));
            assertThat(one.isFar(other, way, limit)).isEqualTo(two.isFar(other, way, limit));
            assertThat(one.mayFitBefore(stop, other, way, limit)).isEqualTo(two.mayFitBefore(stop, other, way, limit));
            assertThat(one.mayFitAfter(stop, other, way, limit)).isEqualTo(two.mayFitAfter(stop, other, way, limit));
        }
    }

    /** In a plan whose ways obey the rule that no detour is shorter, what is far never costs less than said. */
    @Test
    void what_is_far_costs_too_much_beside_the_other_one() {
        DayPlan plan = plan(4, 260, 25);
        Board board = new Board(new Prices(plan));
        chain(plan, board).construct();
        PlainRoutes routes = Objects.requireNonNull(board.plainRoutes());
        int[] seconds = board.facts.travel[0];
        int far = 0;
        for (int stop = 0; stop < board.facts.stops; stop++) {
            for (int other = 0; other < board.facts.stops; other++) {
                int way = seconds[board.facts.place[stop] * board.facts.places + board.facts.place[other]];
                long limit = board.prices.travel * 300;
                if (stop != other && board.shiftOf[other] != PlanArrays.NONE && routes.isFar(other, way, limit)) {
                    far++;
                    assertThat(routes.mayFitBefore(stop, other, way, limit)).isFalse();
                    assertThat(routes.mayFitAfter(stop, other, way, limit)).isFalse();
                }
            }
        }
        assertThat(far).isPositive();
    }

    private static Chain chain(DayPlan plan, Board board) {
        boolean[] active = new boolean[board.facts.shifts];
        Arrays.fill(active, true);
        return new Chain(
                board,
                new Nearby(plan, board.prices.timeless),
                1,
                IntStream.range(0, board.facts.stops).toArray(),
                new boolean[board.facts.stops],
                active);
    }

    /** Points of the best plan found, as OptaPlanner finds them. */
    private static long cost(DayPlan plan, ArraySearch search) {
        HardMediumSoftLongScore score = Judgement.score(Town.routed(plan, search.best()));
        assertThat(score.hardScore()).isZero();
        long points = -(score.mediumScore() * Chain.MEDIUM + score.softScore());
        assertThat(search.bestCost()).isEqualTo(points);
        return points;
    }

    private static DayPlan plan(long seed, int needs, int shifts) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Rule, Long> travelAlone = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            if (rule.level() == RuleLevel.SOFT) {
                travelAlone.put(rule, rule == Rule.TRAVEL ? 1L : 0L);
            }
        }
        Town town = new Town().weights(travelAlone);
        for (int r = 0; r < shifts; r++) {
            town.caregiver(new Person().commuteCounts().loadLimit(20));
        }
        for (int i = 0; i < needs; i++) {
            int opens = Town.at(8 + random.nextInt(8), 0);
            town.add(Need.builder(new NeedId(i), new ElderId(i), Town.STREET, Town.place(1 + random.nextInt(9)))
                    .carer(Town.MINUTE * (10 + random.nextInt(30)))
                    .load(1 + random.nextInt(3))
                    .window(opens, opens + Town.TEN_MINUTES * (1 + random.nextInt(12))));
        }
        return town.plan();
    }
}
