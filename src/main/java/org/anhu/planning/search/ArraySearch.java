package org.anhu.planning.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.PlanArrays;

/**
 * Improves a plan by chains of ruin and recreate, one a core. Small plans: each chain works on the whole plan with a
 * seed of its own, and from time to time all go on from the best. It goes on where the last {@link #slice} ended.
 */
final class ArraySearch {

    /**
     * Temperature at the begin and at the end, as a share of the soft points a stop. Found on Mankowska 75_1, 100_1,
     * 100_2 and 200_1 and on Gehring-Homberger RC1_10_1 and R2_10_3: a beginning at 0.3 leaves 100_2 six per cent worse.
     */
    private static final double HOT = 3;

    private static final double COLD = 0.03;

    /**
     * The beginning of a large plan of vehicle-routing kind: in ten seconds as good as 3 on the six of Gehring and
     * Homberger (2.4 per cent above the best known, and 2.4 to 2.5), and in a minute 1.9 on three of them.
     */
    private static final double HOT_WHEN_PLAIN = 1;

    /** The beginning where most was promised before: such a plan is to be mended, not made anew. */
    private static final double LUKEWARM = 0.03;

    private static final double MENDING = 10;

    /**
     * The charge for room left in routes, in temperatures: this by the square of the share of routes that the loads alone
     * would not need. Found on Gehring and Homberger C1_10_2, which keeps 99 routes without it, 2.1 per cent above the
     * best known; with it, 1.6 per cent. R1_10_5, whose routes are full, is worse by half a per cent for a fixed charge.
     */
    private static final double THIN = 1000;

    private static final double MOST_THIN = 10;

    /** Where routes have more stops than this, time limits them, not their load. */
    private static final int SHORT = 20;

    /** The share of a search after which only the score counts. */
    private static final double THICK = 0.9;

    private static final int STEPS_A_LOOK = 16;
    private static final int MEETINGS = 10;

    /** From so many stops on, the cores work on a part of the plan each. */
    static final int LARGE = 600;

    private final DayPlan plan;
    private final Prices prices;
    private final Nearby nearby;
    private final List<Chain> chains = new ArrayList<>();
    private final List<Board> boards = new ArrayList<>();
    private double hot;
    private double cold;
    private int meetings;
    private final Neighbourhoods neighbourhoods;
    private int[][] best;
    private long bestCost;

    ArraySearch(DayPlan plan, long seed, int threads) {
        this(plan, seed, threads, new Surroundings());
    }

    ArraySearch(DayPlan plan, long seed, int threads, Surroundings surroundings) {
        this.plan = plan;
        prices = new Prices(plan);
        nearby = surroundings.of(plan, prices);
        int[] all = IntStream.range(0, prices.facts.stops).toArray();
        boolean[] active = new boolean[prices.facts.shifts];
        Arrays.fill(active, true);
        int[][] routes = ArrayScore.routes(plan);
        for (int i = 0; i < threads; i++) {
            Board board = new Board(prices);
            board.change(routes);
            board.dropUnsound();
            boards.add(board);
            chains.add(new Chain(board, nearby, seed * 31 + i, all, new boolean[all.length], active));
        }
        neighbourhoods = new Neighbourhoods(boards.get(0), plan.getTravel().anySeconds(), seed);
        bestCost = Long.MAX_VALUE;
        best = routes;
        takeBest();
    }

    /** Whether a plan is a copy of the one searched, and its routes are still these. */
    boolean isLike(DayPlan working, int[][] routes) {
        return working.arrays() == plan.arrays() && Arrays.deepEquals(routes, ArrayScore.routes(working));
    }

    /** Places what waits, as far as it can be placed. */
    void construct() {
        chains.get(0).construct();
        meet(chains.get(0));
        takeBest();
    }

    private void takeBest() {
        for (Chain chain : chains) {
            if (chain.bestCost() <= bestCost) {
                bestCost = chain.bestCost();
                best = Arrays.stream(chain.best()).map(int[]::clone).toArray(int[][]::new);
            }
        }
    }

    /** By shift, the stops of the best plan so far. */
    int[][] best() {
        return best;
    }

    long bestCost() {
        return bestCost;
    }

    long insertionsTried() {
        return chains.stream().mapToLong(Chain::insertionsTried).sum();
    }

    long steps() {
        return chains.stream().mapToLong(Chain::steps).sum();
    }

    /**
     * Improves until the slice is over.
     *
     * @param progress after so many steps of a chain, how far the search is: 0 at its begin, 1 at its end; by the clock,
     *     or by steps for who wants the same twice
     */
    void slice(LongToDoubleFunction progress, BooleanSupplier over) {
        if (hot == 0) {
            setTemperatures();
        }
        if (chains.size() == 1) {
            run(chains.get(0), progress, over);
        } else if (isCut()) {
            cutAndRun(progress, over);
            return;
        } else {
            runAll(progress, over);
            double now = progress.applyAsDouble(chains.get(0).steps());
            if (now * MEETINGS >= meetings + 1) {
                meetings = (int) (now * MEETINGS);
                meet(chains.stream()
                        .min((one, other) -> Long.compare(one.bestCost(), other.bestCost()))
                        .orElseThrow());
            }
        }
        takeBest();
    }

    /** Each chain improves its own neighbourhood; what they found is put together, and cut differently next time. */
    private void cutAndRun(LongToDoubleFunction progress, BooleanSupplier over) {
        Board first = boards.get(0);
        int[][] before = first.snapshot();
        long thin = thinPrice(progress.applyAsDouble(chains.get(0).steps()));
        boards.forEach(board -> board.thin.charge(thin));
        neighbourhoods.cut(chains.size());
        List<boolean[]> parts = new ArrayList<>();
        for (int i = 0; i < chains.size(); i++) {
            parts.add(neighbourhoods.shifts(i));
        }
        for (int i = 0; i < chains.size(); i++) {
            if (i > 0) {
                boards.get(i).change(before);
            }
            chains.get(i).turnTo(neighbourhoods.stops(i, nearby), neighbourhoods.frozen(i), parts.get(i));
            chains.get(i).takeAsBest();
        }
        runAll(progress, over);
        List<int[][]> bests = chains.stream().map(Chain::best).toList();
        List<int[][]> currents = boards.stream().map(Board::snapshot).toList();
        takeIfBetter(together(parts, before, bests));
        together(parts, before, currents);
    }

    /**
     * Puts what was found in each neighbourhood on the first board, one after the other. One is left as it was before where
     * two have moved the visits of one elder towards each other.
     */
    private int[][] together(List<boolean[]> parts, int[][] before, List<int[][]> plans) {
        Board first = boards.get(0);
        int[][] sound = before;
        for (int i = 0; i < parts.size(); i++) {
            int[][] more = sound.clone();
            for (int r = 0; r < more.length; r++) {
                if (parts.get(i)[r]) {
                    more[r] = plans.get(i)[r];
                }
            }
            first.change(more);
            if (first.isAllSound()) {
                sound = more;
            }
        }
        first.change(sound);
        first.keep();
        return sound;
    }

    private void takeIfBetter(int[][] routes) {
        Board first = boards.get(0);
        long cost = first.medium() * Chain.MEDIUM + first.soft();
        if (cost < bestCost) {
            bestCost = cost;
            best = routes;
        }
    }

    private boolean isCut() {
        return chains.size() > 1 && prices.facts.stops >= LARGE;
    }

    private void setTemperatures() {
        long soft = boards.get(0).soft();
        double each =
                soft / (double) Math.max(1, prices.facts.stops - boards.get(0).waiting());
        double begin = isCut() && boards.get(0).plainRoutes() != null ? HOT_WHEN_PLAIN : HOT;
        hot = (isPromised() ? LUKEWARM : begin) * each;
        cold = Math.min(hot, COLD * each) / (isPromised() ? MENDING : 1);
    }

    private boolean isPromised() {
        long promised = Arrays.stream(prices.facts.promisedCaregiver)
                .filter(caregiver -> caregiver != PlanArrays.NONE)
                .count();
        return promised * 2 > prices.facts.stops;
    }

    /** What a route with room left is charged: the more, the more of them there are than the loads need. */
    private long thinPrice(double progress) {
        Board first = boards.get(0);
        double spare = first.thin.spare(SHORT);
        if (progress > THICK || first.plainRoutes() == null || spare == 0) {
            return 0;
        }
        return (long) (Math.min(MOST_THIN, THIN * spare * spare) * temperature(progress));
    }

    private double temperature(double progress) {
        return hot * Math.pow(cold / hot, Math.min(1, progress));
    }

    private void run(Chain chain, LongToDoubleFunction progress, BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            double temperature = temperature(progress.applyAsDouble(chain.steps()));
            for (int i = 0; i < STEPS_A_LOOK; i++) {
                chain.step(temperature);
            }
        }
    }

    private void runAll(LongToDoubleFunction progress, BooleanSupplier over) {
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (Chain chain : chains) {
            Thread thread = new Thread(() -> run(chain, progress, over), "plan-search");
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((failed, failure) -> {
                synchronized (failures) {
                    failures.add(failure);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("a chain of the search failed", failures.get(0));
        }
    }

    /** All chains go on from the best plan of one. */
    private void meet(Chain leader) {
        int[][] routes = leader.best();
        for (int i = 0; i < chains.size(); i++) {
            if (chains.get(i) != leader) {
                boards.get(i).change(routes);
                chains.get(i).takeAsBest();
            }
        }
    }
}
