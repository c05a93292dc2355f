package org.anhu.planning.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.anhu.planning.model.PlanArrays;
import org.jspecify.annotations.Nullable;

/**
 * Puts stops back where they cost least, each position passed over now and then: greedy insertion with blinks, section
 * 5.3 of Christiaens and Vanden Berghe 2020. Waiting is one more place, at a price. Other than in the paper, the two
 * stops of a pair are placed at once, and only routes near the stop are tried where many would do.
 */
final class Recreate {

    private static final int NONE = PlanArrays.NONE;
    private static final int EMPTY_LOOKS = 64;
    private static final double BLINK = 0.01;

    /** The cheapest places of each half of a pair that are tried with those of the other. */
    private static final int PLACES_OF_HALF = 12;

    /** More stops than this: not every place is tried. */
    private static final int MANY = 200;

    private static final int MOST_PAIRINGS = 24;

    private final Board board;
    private final PlanArrays facts;
    private final Prices prices;
    private final Nearby nearby;
    private final Trial trial;
    private final @Nullable PlainRoutes plain;
    private final SplittableRandom random;
    private final boolean[] active;
    private int untilBlink;

    private final int[] shiftStamp;
    private final int[] kindStamp;
    private final long[] kindCost;
    private int stamp;
    private final int[] candidates;
    private int candidateCount;

    // the best place so far
    private long bestCost;
    private int bestShift;
    private int bestPosition;
    private boolean bestMovesTied;

    private final Halves ones = new Halves();
    private final Halves others = new Halves();
    private Halves collecting = ones;

    /** The cheapest places of one half of a pair, the cheapest first. */
    private static final class Halves {
        private final long[] cost = new long[PLACES_OF_HALF];
        private final int[] shift = new int[PLACES_OF_HALF];
        private final int[] position = new int[PLACES_OF_HALF];
        private int count;

        /** What a place must cost less than to be of use. */
        private long limit(long otherwise) {
            return count < PLACES_OF_HALF ? otherwise : Math.min(otherwise, cost[count - 1]);
        }

        private void offer(long price, int r, int at) {
            boolean full = count == PLACES_OF_HALF;
            int i = full ? count - 1 : count++;
            if (full && cost[i] <= price) {
                return;
            }
            while (i > 0 && cost[i - 1] > price) {
                cost[i] = cost[i - 1];
                shift[i] = shift[i - 1];
                position[i] = position[i - 1];
                i--;
            }
            cost[i] = price;
            shift[i] = r;
            position[i] = at;
        }
    }

    /** @param active the shifts that may be changed; all others are as they are */
    Recreate(Board board, Nearby nearby, SplittableRandom random, boolean[] active) {
        this.board = board;
        this.nearby = nearby;
        this.random = random;
        this.active = active;
        facts = board.facts;
        prices = board.prices;
        trial = new Trial(board);
        plain = board.plainRoutes();
        shiftStamp = new int[facts.shifts];
        kindStamp = new int[facts.shifts];
        kindCost = new long[facts.shifts];
        candidates = new int[facts.shifts];
        drawBlink();
    }

    /** How many places have been priced. */
    long tried() {
        return trial.tried();
    }

    private void drawBlink() {
        untilBlink = (int) (Math.log(1 - random.nextDouble()) / Math.log(1 - BLINK));
    }

    private boolean blinks() {
        if (untilBlink-- > 0) {
            return false;
        }
        drawBlink();
        return true;
    }

    /** Places a waiting stop, and its other carer, at the least cost; false where waiting costs less. */
    boolean place(int stop) {
        int partner = facts.partner[stop];
        if (partner == NONE || board.shiftOf[partner] != NONE) {
            return placeOne(stop, priceOfWaiting(stop));
        }
        return facts.tied[stop] ? placeTied(stop, partner) : placeBoth(stop, partner);
    }

    private long priceOfWaiting(int stop) {
        return prices.waitingMedium(stop) > 0 ? Trial.NO : prices.waitingSoft(stop);
    }

    private boolean placeOne(int stop, long limit) {
        bestCost = limit;
        bestShift = NONE;
        if (board.plain(stop) && facts.stops > MANY) {
            tryBeside(stop);
        } else {
            collectShifts(stop);
            for (int i = 0; i < candidateCount; i++) {
                tryShift(stop, candidates[i], false);
            }
        }
        if (bestShift == NONE) {
            return false;
        }
        if (bestMovesTied) {
            if (trial.together(stop, bestShift, bestPosition, Trial.NO) == Trial.NO) {
                return false;
            }
            trial.commit();
        } else {
            board.insert(bestShift, bestPosition, stop, facts.fixedBound(stop));
            board.rebuild(bestShift, bestPosition);
        }
        return true;
    }

    /** Two carers without a bond in time: one after the other, both or none. */
    private boolean placeBoth(int one, int other) {
        long limit = priceOfWaiting(one);
        long limitOfOther = priceOfWaiting(other);
        long both = limit == Trial.NO || limitOfOther == Trial.NO ? Trial.NO : limit + limitOfOther;
        if (!placeOne(one, both)) {
            return false;
        }
        if (placeOne(other, both == Trial.NO ? Trial.NO : both - bestCost)) {
            return true;
        }
        int r = board.shiftOf[one];
        int position = board.remove(one);
        board.rebuild(r, position);
        board.settle(r);
        return false;
    }

    private boolean placeTied(int one, int other) {
        long limit = priceOfWaiting(one);
        long limitOfOther = priceOfWaiting(other);
        long best = limit == Trial.NO || limitOfOther == Trial.NO ? Trial.NO : limit + limitOfOther;
        collect(one, ones, best);
        if (ones.count == 0) {
            return false;
        }
        collect(other, others, best);
        int tries = 0;
        int bestOne = NONE;
        int bestOther = NONE;
        for (int i = 0; i < ones.count && others.count > 0; i++) {
            if (best != Trial.NO && ones.cost[i] + others.cost[0] >= best) {
                break;
            }
            for (int j = 0; j < others.count && tries < MOST_PAIRINGS; j++) {
                if (best != Trial.NO && ones.cost[i] + others.cost[j] >= best) {
                    break;
                }
                if (facts.caregiver[ones.shift[i]] != facts.caregiver[others.shift[j]]) {
                    tries++;
                    long cost = joint(one, i, other, j, best);
                    if (cost < best) {
                        best = cost;
                        bestOne = i;
                        bestOther = j;
                    }
                }
            }
        }
        if (bestOne == NONE || joint(one, bestOne, other, bestOther, Trial.NO) == Trial.NO) {
            return false;
        }
        trial.commit();
        return true;
    }

    private long joint(int one, int i, int other, int j, long limit) {
        return trial.together(one, ones.shift[i], ones.position[i], other, others.shift[j], others.position[j], limit);
    }

    private void collect(int stop, Halves halves, long limit) {
        halves.count = 0;
        collecting = halves;
        bestCost = limit;
        collectShifts(stop);
        for (int i = 0; i < candidateCount; i++) {
            tryShift(stop, candidates[i], true);
        }
    }

    private void tryShift(int stop, int r, boolean half) {
        Route route = board.routes[r];
        int size = route.size;
        if (size == 0 && knownAsEmpty(stop, r)) {
            return;
        }
        boolean hard = facts.closeHard[stop];
        int closes = facts.closes[stop];
        for (int position = 0; position <= size; position++) {
            if (hard && position > 0 && route.start[position - 1] + facts.care[route.stop[position - 1]] > closes) {
                break;
            }
            if (blinks()) {
                continue;
            }
            long cost = trial.alone(stop, r, position, bestCost);
            if (cost == Trial.NO) {
                continue;
            }
            if (size == 0) {
                rememberEmpty(stop, r);
            }
            if (half) {
                collecting.offer(cost, r, position);
                bestCost = collecting.limit(bestCost);
            } else if (cost < bestCost) {
                offer(stop, r, position, cost);
            }
        }
    }

    /** In long routes most places are far off: only those next to a near stop are tried, and empty routes. */
    private void tryBeside(int stop) {
        stamp++;
        candidateCount = 0;
        if (plain == null) {
            tryBesideWalked(stop);
        } else {
            tryBesidePlain(stop, plain);
        }
        for (int r : nearby.nearestShifts(stop)) {
            if (board.routes[r].size == 0) {
                add(r);
            }
        }
        if (candidateCount == 0 && nearby.fitting(stop).length > 0) {
            addEmpty(stop);
        }
        for (int i = 0; i < candidateCount; i++) {
            tryShift(stop, candidates[i], false);
        }
    }

    private void tryBesideWalked(int stop) {
        for (int near : nearby.beside(stop)) {
            int r = board.shiftOf[near];
            if (r != NONE && active[r]) {
                int position = board.positionOf[near];
                tryPosition(stop, r, position);
                tryPosition(stop, r, position + 1);
            }
        }
    }

    /** The same places, most of them ruled out by what is written down of the near stop alone. */
    private void tryBesidePlain(int stop, PlainRoutes routes) {
        int[] ways = nearby.besideWays(stop);
        int[] near = nearby.beside(stop);
        for (int i = 0; i < near.length; i++) {
            int other = near[i];
            int r = board.shiftOf[other];
            if (r != NONE && active[r] && !routes.isFar(other, ways[2 * i], bestCost)) {
                if (routes.mayFitBefore(stop, other, ways[2 * i], bestCost)) {
                    tryPlain(stop, r, board.positionOf[other], routes.wayTo(stop, other), ways[2 * i]);
                }
                if (routes.mayFitAfter(stop, other, ways[2 * i + 1], bestCost)) {
                    tryPlain(stop, r, board.positionOf[other] + 1, ways[2 * i + 1], routes.wayFrom(stop, other));
                }
            }
        }
    }

    private void tryPlain(int stop, int r, int position, int there, int back) {
        if (nearby.fits(stop, r) && !blinks()) {
            boolean lean = board.routes[r].lean; // of a broken route nothing is known beside its stops
            long cost = lean ? trial.plain(stop, r, position, there, back) : trial.alone(stop, r, position, bestCost);
            if (cost < bestCost) {
                take(r, position, cost, false);
            }
        }
    }

    private void tryPosition(int stop, int r, int position) {
        if (nearby.fits(stop, r) && !blinks()) {
            long cost = trial.alone(stop, r, position, bestCost);
            if (cost < bestCost) {
                offer(stop, r, position, cost);
            }
        }
    }

    private void offer(int stop, int r, int position, long cost) {
        boolean movesTied = trial.movesTied();
        long exact = movesTied ? trial.together(stop, r, position, bestCost) : cost;
        if (exact < bestCost) {
            take(r, position, exact, movesTied);
        }
    }

    private void take(int r, int position, long cost, boolean movesTied) {
        bestCost = cost;
        bestShift = r;
        bestPosition = position;
        bestMovesTied = movesTied;
    }

    private boolean knownAsEmpty(int stop, int r) {
        int kind = nearby.kind(r);
        return kindStamp[kind] == stamp && kindCost[kind] <= prices.assignment(stop, facts.caregiver[r]);
    }

    private void rememberEmpty(int stop, int r) {
        if (facts.fixed[r].length == 0) {
            kindStamp[nearby.kind(r)] = stamp;
            kindCost[nearby.kind(r)] = prices.assignment(stop, facts.caregiver[r]);
        }
    }

    private void collectShifts(int stop) {
        stamp++;
        candidateCount = 0;
        if (nearby.fewFitting(stop)) {
            for (int r : nearby.fitting(stop)) {
                add(r);
            }
            return;
        }
        int left = nearby.neighbours();
        for (int near : nearby.stops(stop)) {
            int r = board.shiftOf[near];
            if (r != NONE && nearby.fits(stop, r)) {
                add(r);
                if (--left == 0) {
                    break;
                }
            }
        }
        for (int r : nearby.nearestShifts(stop)) {
            add(r);
        }
        for (int r : nearby.wanted(stop)) {
            add(r);
        }
        if (candidateCount == 0) {
            for (int r : nearby.fitting(stop)) {
                add(r);
            }
        }
        addEmpty(stop);
    }

    /** Where all near shifts are in use, one that is not. */
    private void addEmpty(int stop) {
        int[] fitting = nearby.fitting(stop);
        int begin = random.nextInt(fitting.length);
        for (int i = 0; i < Math.min(fitting.length, EMPTY_LOOKS); i++) {
            int r = fitting[(begin + i) % fitting.length];
            if (board.routes[r].size == 0) {
                add(r);
                return;
            }
        }
    }

    private void add(int r) {
        if (active[r] && shiftStamp[r] != stamp) {
            shiftStamp[r] = stamp;
            candidates[candidateCount++] = r;
        }
    }

    /** Promises first, in their order of time; then what is urgent, needs two, or has the least choice. */
    void sortForConstruction(int[] stops, int count) {
        Integer[] order = new Integer[count];
        for (int i = 0; i < count; i++) {
            order[i] = stops[i];
        }
        Arrays.sort(
                order,
                Comparator.<Integer>comparingInt(stop ->
                                facts.promisedCaregiver[stop] == NONE ? Integer.MAX_VALUE : facts.promisedStart[stop])
                        .thenComparingInt(stop -> -facts.waitingPoints[stop])
                        .thenComparingInt(stop -> facts.tied[stop] ? 0 : 1)
                        .thenComparingInt(stop -> nearby.fitting(stop).length)
                        .thenComparingInt(stop -> facts.closes[stop] - facts.opens[stop]));
        for (int i = 0; i < count; i++) {
            stops[i] = order[i];
        }
    }

    /** Sorts stops by a criterion drawn at random; weights as in the paper, section 5.3 and table 2. */
    void sort(int[] stops, int count) {
        long[] keys = new long[count];
        int criterion = random.nextInt(18);
        for (int i = 0; i < count; i++) {
            int key = key(stops[i], criterion);
            keys[i] = ((long) key << 32) | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = stops[(int) keys[i]];
        }
        System.arraycopy(sorted, 0, stops, 0, count);
    }

    private int key(int stop, int criterion) {
        if (criterion < 4) {
            return random.nextInt();
        } else if (criterion < 8) {
            return -(facts.load[stop] == 0 ? facts.care[stop] : facts.load[stop]);
        } else if (criterion < 10) {
            return -distance(stop);
        } else if (criterion < 11) {
            return distance(stop);
        } else if (criterion < 13) {
            return facts.closes[stop] - facts.opens[stop];
        } else if (criterion < 15) {
            return facts.opens[stop];
        } else if (criterion < 17) {
            return -facts.closes[stop];
        }
        return -facts.waitingPoints[stop];
    }

    private int distance(int stop) {
        int[] near = nearby.nearestShifts(stop);
        if (near.length == 0) {
            return 0;
        }
        int r = near[0];
        return facts.travel[r][facts.startPlace[r] * facts.places + facts.place[stop]];
    }
}
