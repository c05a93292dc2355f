package org.anhu.planning.search;

import java.util.Arrays;
import org.anhu.planning.model.JointTimes;
import org.anhu.planning.model.PlanArrays;
import org.anhu.planning.model.RouteWalk;
import org.anhu.planning.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A plan while it is searched: all routes with their cached walks, and what they cost together. Changes since the last
 * {@link #keep} can be taken back; only the routes that were touched are copied.
 */
final class Board implements JointTimes.Routes {

    static final int NONE = PlanArrays.NONE;
    private static final int NEVER = PlanArrays.NEVER;
    private static final int STATE = RouteWalk.STATE;

    final PlanArrays facts;
    final Prices prices;

    /** By stop: where it stands, NONE when it waits, and since when. */
    final int[] shiftOf;

    final int[] positionOf;
    final int[] startOf;
    final Route[] routes;

    /** What is charged beside the score. */
    final ThinRoutes thin;

    private final boolean[] plainStop;
    private final boolean[] plainShift;

    /** Null unless all stops and shifts are plain, and one table says how far it is for everybody. */
    private final @Nullable PlainRoutes plainRoutes;

    // by caregiver, and by caregiver and week
    private final long[] workOf;
    private final int[] weekGroup;
    private final long[] weekWork;
    private final long[] weekLimit;

    private long soft;
    private long medium;
    private int waiting;
    private final boolean hasSiblings;
    private int highestLate;
    private int highestIdle;
    private int idlest = NONE;
    private int secondIdle;
    private boolean extremesKnown;

    private final RouteWalk walk;
    private final JointTimes times;

    // what was touched since the last keep
    private final int[] touched;
    private int touches;
    private final Route[] saved;
    private final Route[] pool;
    private int pooled;
    private final boolean[] seen;
    private long keptSoft;
    private long keptMedium;
    private int keptWaiting;

    Board(Prices prices) {
        this.prices = prices;
        facts = prices.facts;
        walk = new RouteWalk(facts);
        times = new JointTimes(facts);
        shiftOf = new int[facts.stops];
        positionOf = new int[facts.stops];
        startOf = new int[facts.stops];
        routes = new Route[facts.shifts];
        thin = new ThinRoutes(facts, routes);
        workOf = new long[facts.caregivers];
        weekGroup = new int[facts.shifts];
        int weeks = Arrays.stream(facts.week).max().orElse(0) + 1;
        weekWork = new long[facts.caregivers * weeks];
        weekLimit = new long[facts.caregivers * weeks];
        touched = new int[facts.shifts];
        saved = new Route[facts.shifts];
        pool = new Route[facts.shifts];
        seen = new boolean[facts.shifts];
        Arrays.fill(shiftOf, NONE);
        for (int s = 0; s < facts.stops; s++) {
            soft += prices.waitingSoft(s);
            medium += prices.waitingMedium(s);
        }
        waiting = facts.stops;
        boolean siblings = false;
        for (int s = 0; s < facts.stops; s++) {
            siblings |= facts.siblings[s].length > 0 && prices.of(Rule.ELDER_GAP) > 0;
        }
        hasSiblings = siblings;
        plainStop = new boolean[facts.stops];
        for (int s = 0; s < facts.stops; s++) {
            plainStop[s] = isPlainStop(s);
        }
        plainShift = new boolean[facts.shifts];
        for (int r = 0; r < facts.shifts; r++) {
            plainShift[r] = isPlainShift(r);
        }
        plainRoutes = isAllPlain() ? new PlainRoutes(prices) : null;
        for (int c = 0; c < facts.caregivers; c++) {
            for (int week = 0; week < weeks; week++) {
                weekLimit[c * weeks + week] =
                        facts.people[c].weekSeconds() - (long) facts.people[c].workedSeconds(week);
            }
        }
        for (int r = 0; r < facts.shifts; r++) {
            weekGroup[r] = facts.caregiver[r] * weeks + facts.week[r];
            routes[r] = new Route();
            rebuild(r, 0);
        }
        keep();
    }

    @Override
    public int[] stops(int shift) {
        return routes[shift].stop;
    }

    @Override
    public int size(int shift) {
        return routes[shift].size;
    }

    @Override
    public int shiftOf(int stop) {
        return shiftOf[stop];
    }

    /** Medium points of what waits. */
    long medium() {
        return medium;
    }

    /** All soft points. */
    long soft() {
        if (!extremesKnown) {
            findExtremes();
        }
        return soft + prices.highestLate * highestLate + prices.highestIdle * highestIdle;
    }

    private void findExtremes() {
        highestLate = 0;
        highestIdle = 0;
        secondIdle = 0;
        idlest = NONE;
        if (prices.highestLate > 0 || prices.highestIdle > 0) {
            for (int r = 0; r < routes.length; r++) {
                highestLate = Math.max(highestLate, routes[r].highestLate());
                int idle = routes[r].idle;
                if (idlest == NONE || idle > highestIdle) {
                    secondIdle = idlest == NONE ? 0 : highestIdle;
                    highestIdle = idle;
                    idlest = r;
                } else if (idle > secondIdle) {
                    secondIdle = idle;
                }
            }
        }
        extremesKnown = true;
    }

    /** Soft points that a highest lateness of some routes adds to that of the whole plan. */
    long later(int late) {
        if (prices.highestLate == 0) {
            return 0;
        }
        if (!extremesKnown) {
            findExtremes();
        }
        return prices.highestLate * Math.max(0, late - highestLate);
    }

    /** Soft points that a change of one route adds to what concerns its caregiver and the idlest shift. */
    long wholePlan(int r, int work, int idle) {
        long cost = 0;
        if (prices.fairness > 0) {
            long before = workOf[facts.caregiver[r]];
            cost += prices.work(before - routes[r].work + work) - prices.work(before);
        }
        if (prices.highestIdle > 0) {
            if (!extremesKnown) {
                findExtremes();
            }
            int others = r == idlest ? secondIdle : highestIdle;
            cost += prices.highestIdle * (Math.max(others, idle) - (long) highestIdle);
        }
        return cost;
    }

    /** Whether this much work in a shift that has movable stops is more than the week allows. */
    boolean beyondWeek(int r, int work) {
        int group = weekGroup[r];
        return work > 0 && weekWork[group] - routes[r].work + work > weekLimit[group] && prices.of(Rule.WEEK_LIMIT) > 0;
    }

    /** Whether nothing but travel and a single hard window decides where a stop may go. */
    boolean plain(int stop) {
        return plainStop[stop];
    }

    /** Whether the same holds for a route. */
    boolean plain(int r, Route route) {
        return plainShift[r] && route.odd == 0;
    }

    /** What lies beside each stop; null where not all is plain. */
    @Nullable PlainRoutes plainRoutes() {
        return plainRoutes;
    }

    private boolean isAllPlain() {
        boolean all = facts.shifts > 0;
        for (boolean stop : plainStop) {
            all &= stop;
        }
        for (int r = 0; r < facts.shifts; r++) {
            all &= plainShift[r] && facts.travel[r] == facts.travel[0];
        }
        return all;
    }

    private boolean isPlainStop(int s) {
        return prices.timeless
                && facts.closeHard[s]
                && facts.windowAt[s + 1] - facts.windowAt[s] == 1
                && !facts.tied[s]
                && facts.siblings[s].length == 0
                && facts.fixedSiblings[s].length == 0
                && facts.fixedPartnerStart[s] == NEVER;
    }

    private boolean isPlainShift(int r) {
        return facts.commute[r] && facts.rest[r] == 0 && facts.fixed[r].length == 0 && facts.spanFrom[r].length == 1;
    }

    /** Puts a waiting stop into a route; {@link #rebuild} must follow. */
    void insert(int r, int position, int stop, int notBefore) {
        touch(r);
        routes[r].insert(position, stop, notBefore);
        if (plainRoutes != null) {
            plainRoutes.added(r, routes[r], stop);
        }
        shiftOf[stop] = r;
        soft -= prices.waitingSoft(stop);
        medium -= prices.waitingMedium(stop);
        waiting--;
    }

    /** Takes a stop out, and says from which position; {@link #rebuild} must follow. */
    int remove(int stop) {
        int r = shiftOf[stop];
        touch(r);
        Route route = routes[r];
        int position = 0;
        while (route.stop[position] != stop) {
            position++;
        }
        route.remove(position);
        if (plainRoutes != null) {
            plainRoutes.removed(r, route, stop);
        }
        shiftOf[stop] = NONE;
        soft += prices.waitingSoft(stop);
        medium += prices.waitingMedium(stop);
        waiting++;
        return position;
    }

    /** How many stops wait. */
    int waiting() {
        return waiting;
    }

    /** Whether what was touched since the last keep breaks no hard rule. */
    boolean isSound() {
        for (int i = 0; i < touches; i++) {
            if (!isSound(routes[touched[i]])) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing at all breaks a hard rule, once all times are those that OptaPlanner would find. */
    boolean isAllSound() {
        settleAll();
        for (Route route : routes) {
            if (!isSound(route)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSound(Route route) {
        if (route.hard > 0) {
            return false;
        }
        if (route.tied == 0 && !hasSiblings) {
            return true;
        }
        for (int k = 0; k < route.size; k++) {
            int stop = route.stop[k];
            int partner = facts.partner[stop];
            if (facts.tied[stop] && partner != NONE) {
                boolean first = facts.carerNo[stop] == 1;
                if (shiftOf[partner] == NONE
                        || facts.caregiver[shiftOf[partner]] == facts.caregiver[shiftOf[stop]]
                        || facts.gapBroken(stop, startOf[first ? stop : partner], startOf[first ? partner : stop])
                                > 0) {
                    return false;
                }
            }
            for (int sibling : facts.siblings[stop]) {
                if (hasSiblings
                        && shiftOf[sibling] != NONE
                        && facts.tooClose(stop, startOf[stop], sibling, startOf[sibling]) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Makes a copy that may be changed, once between two calls of {@link #keep}. */
    Route touch(int r) {
        Route route = routes[r];
        if (!route.touched) {
            Route copy = pooled > 0 ? pool[--pooled] : new Route();
            copy.copyFrom(route);
            copy.touched = true;
            saved[touches] = route;
            touched[touches++] = r;
            routes[r] = copy;
            return copy;
        }
        return route;
    }

    int touches() {
        return touches;
    }

    int touched(int i) {
        return touched[i];
    }

    /** Everything as it is now is what {@link #takeBack} goes back to. */
    void keep() {
        for (int i = 0; i < touches; i++) {
            routes[touched[i]].touched = false;
            pool[pooled++] = saved[i];
        }
        touches = 0;
        keptSoft = soft;
        keptMedium = medium;
        keptWaiting = waiting;
        thin.keep();
    }

    /** Goes back to what was kept. */
    void takeBack() {
        for (int i = 0; i < touches; i++) {
            Route now = routes[touched[i]];
            for (int k = 0; k < now.size; k++) {
                shiftOf[now.stop[k]] = NONE;
            }
        }
        for (int i = 0; i < touches; i++) {
            int r = touched[i];
            Route now = routes[r];
            Route before = saved[i];
            account(r, now, -1);
            routes[r] = before;
            account(r, before, 1);
            for (int k = 0; k < before.size; k++) {
                int stop = before.stop[k];
                shiftOf[stop] = r;
                positionOf[stop] = k;
                startOf[stop] = before.start[k];
            }
            if (plainRoutes != null) {
                plainRoutes.show(r, before);
            }
            now.touched = false;
            pool[pooled++] = now;
        }
        touches = 0;
        soft = keptSoft;
        medium = keptMedium;
        waiting = keptWaiting;
        thin.takeBack();
        extremesKnown = false;
    }

    /** Work by caregiver and week; what it costs is the caller's to add. */
    private void account(int r, Route route, int sign) {
        workOf[facts.caregiver[r]] += (long) sign * route.work;
        weekWork[weekGroup[r]] += (long) sign * route.work;
    }

    /** Walks a route again from a position on, and adds up anew what it costs. */
    void rebuild(int r, int from) {
        Route route = routes[r];
        int caregiver = facts.caregiver[r];
        soft -= route.cost + prices.work(workOf[caregiver]);
        account(r, route, -1);
        boolean anew = route.hard > 0 || route.lean; // what is broken is added up from the begin
        if (plainRoutes == null || !walkPlain(r, route, from, plainRoutes)) {
            walkFrom(r, route, anew ? 0 : from);
            route.lean = false;
        }
        account(r, route, 1);
        soft += route.cost + prices.work(workOf[caregiver]);
        thin.rebuilt(r, route);
        extremesKnown = false;
    }

    private boolean walkPlain(int r, Route route, int position, PlainRoutes plain) {
        int from = route.lean ? position : 0;
        if (!plain.walk(r, route, from)) {
            return false;
        }
        for (int k = from; k < route.size; k++) {
            positionOf[route.stop[k]] = k;
            startOf[route.stop[k]] = route.start[k];
        }
        route.lean = true;
        return true;
    }

    private void walkFrom(int r, Route route, int from) {
        if (from == 0) {
            walk.begin(r);
            route.soft[0] = 0;
            route.lateBefore[0] = 0;
            walk.save(route.state, 0);
            route.free[0] = facts.from[r];
        } else {
            walk.resume(r, route.state, from * STATE);
        }
        long hard = 0;
        for (int k = from; k < route.size; k++) {
            int stop = route.stop[k];
            walk.step(stop, route.bound[k]);
            int start = walk.start;
            route.start[k] = start;
            startOf[stop] = start;
            positionOf[stop] = k;
            route.soft[k + 1] = route.soft[k] + prices.stop(stop, start, r);
            route.lateBefore[k + 1] = Math.max(route.lateBefore[k], prices.softLate(stop, start));
            hard += prices.stopHard(stop, start, r);
            walk.save(route.state, (k + 1) * STATE);
            route.free[k + 1] = walk.free();
        }
        walk.finish();
        route.hard = hard + (route.size > 0 ? prices.routeHard(walk, r) : 0);
        route.cost = route.soft[route.size] + prices.route(walk, r);
        route.work = walk.work;
        route.waits = walk.waits;
        route.idle = walk.idle;
        route.travel = walk.travel;
        route.load = walk.load;
        lookAhead(r, route);
    }

    private void lookAhead(int r, Route route) {
        int[] seconds = facts.travel[r];
        int size = route.size;
        int next = facts.endPlace[r];
        int latest = facts.lastEnd[r];
        int way = 0;
        route.tied = 0;
        route.odd = 0;
        route.lateFrom[size] = 0;
        route.leg[size] = 0;
        for (int k = size - 1; k >= 0; k--) {
            int stop = route.stop[k];
            int place = facts.place[stop];
            route.leg[k + 1] = seconds[place * facts.places + next];
            way = k == size - 1 && !facts.commute[r] ? 0 : route.leg[k + 1];
            latest -= way + facts.care[stop];
            if (facts.closeHard[stop]) {
                latest = Math.min(latest, facts.closes[stop]);
            }
            route.latest[k] = latest;
            next = place;
            route.odd += plainStop[stop] ? 0 : 1;
            route.tied += facts.tied[stop] ? 1 : 0;
            route.lateFrom[k] = Math.max(route.lateFrom[k + 1], prices.softLate(stop, route.start[k]));
        }
        if (size > 0) {
            route.leg[0] = seconds[facts.startPlace[r] * facts.places + next];
        }
    }

    /** Derives the times of all routes tied to this one from scratch, and rebuilds those that change. */
    void settle(int r) {
        if (routes[r].tied == 0) {
            return;
        }
        times.derive(r, this);
        for (int i = 0; i < times.joined(); i++) {
            takeBounds(times.joined(i));
        }
    }

    private void takeBounds(int r) {
        Route route = routes[r];
        for (int k = 0; k < route.size; k++) {
            if (route.bound[k] != times.earliest(route.stop[k])) {
                Route mine = touch(r);
                for (int j = k; j < mine.size; j++) {
                    mine.bound[j] = times.earliest(mine.stop[j]);
                }
                rebuild(r, k);
                return;
            }
        }
    }

    /** By shift, the stops in order. */
    int[][] snapshot() {
        int[][] snapshot = new int[routes.length][];
        for (int r = 0; r < routes.length; r++) {
            snapshot[r] = Arrays.copyOf(routes[r].stop, routes[r].size);
        }
        return snapshot;
    }

    /** Puts these routes in place of those that differ. */
    void change(int[][] stops) {
        boolean[] differs = new boolean[routes.length];
        for (int r = 0; r < routes.length; r++) {
            Route route = routes[r];
            differs[r] = !Arrays.equals(route.stop, 0, route.size, stops[r], 0, stops[r].length);
            while (differs[r] && routes[r].size > 0) {
                remove(routes[r].stop[routes[r].size - 1]);
            }
        }
        for (int r = 0; r < routes.length; r++) {
            if (differs[r]) {
                for (int k = 0; k < stops[r].length; k++) {
                    insert(r, k, stops[r][k], facts.fixedBound(stops[r][k]));
                }
            }
        }
        for (int r = 0; r < routes.length; r++) {
            if (differs[r]) {
                rebuild(r, 0);
            }
        }
        settleTouched();
    }

    /** Lets wait, of routes that break a hard rule, each stop with which the stops before it break one. */
    void dropUnsound() {
        keep();
        for (int r = 0; r < routes.length; r++) {
            if (!isSound(routes[r]) || isNotAllowed(r)) {
                int[] stops = Arrays.copyOf(routes[r].stop, routes[r].size);
                for (int stop : stops) {
                    takeOut(stop);
                }
                for (int stop : stops) {
                    putBack(stop, r);
                }
            }
        }
        keep();
    }

    private boolean isNotAllowed(int r) {
        Route route = routes[r];
        boolean obstacle = false;
        for (int k = 0; k < route.size; k++) {
            obstacle |= facts.obstacles[route.stop[k]][r] != 0;
        }
        return obstacle || (route.size > 0 && beyondWeek(r, route.work));
    }

    private void takeOut(int stop) {
        if (shiftOf[stop] != NONE) {
            int r = shiftOf[stop];
            rebuild(r, remove(stop));
            int partner = facts.partner[stop];
            if (partner != NONE) {
                takeOut(partner); // nobody comes alone
            }
            settle(r);
        }
    }

    /** At the end of the route, as it was; one of two carers waits, for the construction to place both. */
    private void putBack(int stop, int r) {
        if (facts.partner[stop] == NONE && facts.obstacles[stop][r] == 0) {
            keep();
            insert(r, routes[r].size, stop, facts.fixedBound(stop));
            rebuild(r, routes[r].size - 1);
            if (!isSound(routes[r]) || beyondWeek(r, routes[r].work)) {
                takeBack();
            }
        }
    }

    /** {@link #settle} for everything touched since the last keep, each set of tied routes once. */
    void settleTouched() {
        int before = touches;
        for (int i = 0; i < before; i++) {
            settleOnce(touched[i]);
        }
        Arrays.fill(seen, false);
    }

    private void settleAll() {
        for (int r = 0; r < routes.length; r++) {
            settleOnce(r);
        }
        Arrays.fill(seen, false);
    }

    private void settleOnce(int r) {
        if (routes[r].tied > 0 && !seen[r]) {
            times.derive(r, this);
            for (int j = 0; j < times.joined(); j++) {
                seen[times.joined(j)] = true;
                takeBounds(times.joined(j));
            }
        }
    }

    /** The start that a stop which starts then needs the other carer to have at the earliest. */
    int partnerNeeds(int stop, int start) {
        return facts.carerNo[stop] == 1 ? start + facts.minGap[stop] : start - facts.maxGap[stop];
    }
}
