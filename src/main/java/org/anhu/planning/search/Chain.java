package org.anhu.planning.search;

import java.util.SplittableRandom;
import org.anhu.planning.model.PlanArrays;

/**
 * One chain of ruin and recreate, accepted by simulated annealing (Christiaens and Vanden Berghe 2020, section 5.1).
 * Not for two threads at once. The same seed and the same number of steps give the same plan on every machine.
 */
final class Chain {

    private static final int NONE = PlanArrays.NONE;

    /** A waiting point outweighs whatever travel can cost in a plan. */
    static final long MEDIUM = 1_000_000_000_000L;

    /** Waiting stops that one step tries to place, the ruined ones left out. */
    private static final int WAITING_TRIED = 12;

    private final Board board;
    private final PlanArrays facts;
    private final SplittableRandom random;
    private int[] seeds;
    private int[] absent = new int[64];
    private int absentCount;

    private final Nearby nearby;
    private Ruin ruin;
    private Recreate recreate;
    private Waiting waiting;
    private long cost;
    private long bestCost;
    private final int[][] best;
    private final boolean[] changedSinceBest;
    private final int[] changedShifts;
    private int changedCount;
    private long steps;
    private double averageRoute = 1;

    /**
     * @param seeds the stops around which is ruined
     * @param frozen stops that stay where they are
     * @param active shifts that may change
     */
    Chain(Board board, Nearby nearby, long seed, int[] seeds, boolean[] frozen, boolean[] active) {
        this.board = board;
        this.seeds = seeds;
        facts = board.facts;
        this.nearby = nearby;
        random = new SplittableRandom(seed);
        ruin = new Ruin(board, nearby, random, frozen);
        recreate = new Recreate(board, nearby, random, active);
        waiting = new Waiting(board, seeds);
        best = new int[facts.shifts][];
        changedSinceBest = new boolean[facts.shifts];
        changedShifts = new int[facts.shifts];
        takeAsBest();
    }

    /** Works on another part of the plan from now on; {@link #takeAsBest} must follow. */
    void turnTo(int[] around, boolean[] frozen, boolean[] active) {
        seeds = around;
        ruin = new Ruin(board, nearby, random, frozen);
        recreate = new Recreate(board, nearby, random, active);
        waiting = new Waiting(board, around);
    }

    /** Takes the board as it stands for a new beginning. */
    final void takeAsBest() {
        board.keep();
        cost = costOfBoard();
        bestCost = cost;
        waiting.find();
        for (int r = 0; r < facts.shifts; r++) {
            best[r] = snapshot(r);
            changedSinceBest[r] = false;
        }
        changedCount = 0;
    }

    private int[] snapshot(int r) {
        Route route = board.routes[r];
        return java.util.Arrays.copyOf(route.stop, route.size);
    }

    private long costOfBoard() {
        return board.medium() * MEDIUM + board.soft() + board.thin.sum();
    }

    long bestCost() {
        return bestCost;
    }

    /** By shift, the stops of the best plan so far. */
    int[][] best() {
        return best;
    }

    /** How many insertions have been priced since the chain last turned elsewhere. */
    long insertionsTried() {
        return recreate.tried();
    }

    long steps() {
        return steps;
    }

    /** Places everything that waits, in an order that serves the urgent and the difficult first. */
    void construct() {
        waiting.find();
        absentFor(waiting.count());
        absentCount = 0;
        for (int i = 0; i < waiting.count(); i++) {
            int stop = waiting.get(i);
            int partner = facts.partner[stop];
            boolean comesAlong = partner != NONE && board.shiftOf[partner] == NONE && facts.carerNo[stop] == 2;
            if (!comesAlong) {
                absent[absentCount++] = stop;
            }
        }
        recreate.sortForConstruction(absent, absentCount);
        placeAbsent();
        board.settleTouched();
        takeAsBest();
    }

    private void absentFor(int size) {
        if (absent.length < size) {
            absent = new int[size];
        }
    }

    /** One step at this temperature, in soft points. */
    void step(double temperature) {
        steps++;
        int seed = waiting.count() > 0 && random.nextInt(4) == 0
                ? waiting.any(random)
                : seeds[random.nextInt(seeds.length)];
        ruin.around(seed, averageRoute());
        board.settleTouched();
        gatherAbsent();
        recreate.sort(absent, absentCount);
        placeAbsent();
        decide(temperature);
    }

    /** Stops a route in use. */
    private double averageRoute() {
        if (steps % 1000 == 1) {
            int used = 0;
            int stops = 0;
            for (Route route : board.routes) {
                used += route.size > 0 ? 1 : 0;
                stops += route.size;
            }
            averageRoute = stops / (double) Math.max(1, used);
        }
        return averageRoute;
    }

    private void gatherAbsent() {
        int[] removed = ruin.removed();
        absentFor(ruin.count() + WAITING_TRIED + 2);
        absentCount = 0;
        for (int i = 0; i < ruin.count(); i++) {
            addOnce(removed[i]);
        }
        int tries = Math.min(WAITING_TRIED, waiting.count());
        for (int i = 0; i < tries; i++) {
            addOnce(tries == waiting.count() ? waiting.get(i) : waiting.any(random));
        }
    }

    /** One stop stands for both of a pair. */
    private void addOnce(int stop) {
        int partner = facts.partner[stop];
        int one = partner != NONE && board.shiftOf[partner] == NONE && facts.carerNo[stop] == 2 ? partner : stop;
        for (int i = 0; i < absentCount; i++) {
            if (absent[i] == one) {
                return;
            }
        }
        absent[absentCount++] = one;
    }

    private void placeAbsent() {
        for (int i = 0; i < absentCount; i++) {
            if (board.shiftOf[absent[i]] == NONE) {
                recreate.place(absent[i]);
            }
        }
    }

    private void decide(double temperature) {
        long now = costOfBoard();
        double most = cost - temperature * Math.log(1 - random.nextDouble());
        if (now >= most) {
            board.takeBack();
            return;
        }
        if (now < bestCost) {
            board.settleTouched(); // what is shown has the times that OptaPlanner would find
            now = costOfBoard();
        }
        if (now >= most || !board.isSound()) {
            board.takeBack();
            return;
        }
        noteChanges();
        board.keep();
        cost = now;
        waiting.find();
        if (now < bestCost) {
            bestCost = now;
            for (int i = 0; i < changedCount; i++) {
                int r = changedShifts[i];
                best[r] = snapshot(r);
                changedSinceBest[r] = false;
            }
            changedCount = 0;
        }
    }

    private void noteChanges() {
        for (int i = 0; i < board.touches(); i++) {
            int r = board.touched(i);
            if (!changedSinceBest[r]) {
                changedSinceBest[r] = true;
                changedShifts[changedCount++] = r;
            }
        }
    }
}
