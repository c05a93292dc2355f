package org.anhu.planning.model;

import java.util.Arrays;

/**
 * When the stops of a route may start, seen from all routes tied to it by pairs: the least fixed point of all walks,
 * found from scratch each time, so that the same routes always have the same times. Routes that wait for each other in
 * a circle have none: they are given up after a number of rounds no agreement needs, and their pairs are marked.
 */
public final class JointTimes {

    /** Where the stops stand. */
    public interface Routes {

        /** The stops of a shift, in order; only the first {@link #size} count. */
        int[] stops(int shift);

        int size(int shift);

        /** NONE for a stop that stands in no route. */
        int shiftOf(int stop);
    }

    private static final int NONE = PlanArrays.NONE;

    private final PlanArrays facts;
    private final RouteWalk walk;
    private final int[] earliest;
    private final int[] starts;
    private final boolean[] cyclic;
    private final boolean[] member;
    private final boolean[] dirty;
    private final int[] joint;
    private int joined;
    private int[] pairs = new int[16];
    private int paired;

    public JointTimes(PlanArrays facts) {
        this.facts = facts;
        walk = new RouteWalk(facts);
        earliest = new int[facts.stops];
        starts = new int[facts.stops];
        cyclic = new boolean[facts.stops];
        member = new boolean[facts.shifts];
        dirty = new boolean[facts.shifts];
        joint = new int[facts.shifts];
    }

    /** Finds what the stops of this route and of all routes tied to it may do at the earliest. */
    public void derive(int shift, Routes routes) {
        for (int i = 0; i < joined; i++) {
            member[joint[i]] = false;
        }
        for (int i = 0; i < paired; i++) {
            cyclic[pairs[i]] = false;
        }
        collect(shift, routes);
        if (paired > 0) {
            agree(routes);
        }
    }

    /** How many routes are tied together, the one asked for among them. */
    public int joined() {
        return joined;
    }

    /** The routes tied together, in the plan's order. */
    public int joined(int i) {
        return joint[i];
    }

    /** The earliest start that the other routes allow a stop of a joined route; NEVER where they do not care. */
    public int earliest(int stop) {
        return earliest[stop];
    }

    /** Whether the routes of this stop wait for each other for ever. */
    public boolean cyclic(int stop) {
        return cyclic[stop];
    }

    private void collect(int shift, Routes routes) {
        paired = 0;
        joint[0] = shift;
        joined = 1;
        member[shift] = true;
        for (int i = 0; i < joined; i++) {
            int[] stops = routes.stops(joint[i]);
            int size = routes.size(joint[i]);
            for (int k = 0; k < size; k++) {
                int stop = stops[k];
                earliest[stop] = facts.fixedBound(stop);
                if (facts.tied[stop]) {
                    addPaired(stop);
                    int partner = facts.partner[stop];
                    int other = partner == NONE ? NONE : routes.shiftOf(partner);
                    if (other != NONE && !member[other]) {
                        member[other] = true;
                        joint[joined++] = other;
                    }
                }
            }
        }
        Arrays.sort(joint, 0, joined);
    }

    private void addPaired(int stop) {
        if (paired == pairs.length) {
            pairs = Arrays.copyOf(pairs, paired * 2);
        }
        pairs[paired++] = stop;
    }

    private void agree(Routes routes) {
        for (int i = 0; i < joined; i++) {
            dirty[joint[i]] = true;
        }
        int rounds = 2 * paired + 8;
        boolean raised = true;
        while (raised && rounds-- > 0) {
            for (int i = 0; i < joined; i++) {
                int shift = joint[i];
                if (dirty[shift]) {
                    dirty[shift] = false;
                    walk(shift, routes);
                }
            }
            raised = raiseAll(routes, rounds == 0);
        }
        for (int i = 0; i < joined; i++) {
            dirty[joint[i]] = false;
        }
    }

    private void walk(int shift, Routes routes) {
        int[] stops = routes.stops(shift);
        int size = routes.size(shift);
        walk.begin(shift);
        for (int k = 0; k < size; k++) {
            walk.step(stops[k], earliest[stops[k]]);
            starts[stops[k]] = walk.start;
        }
    }

    private boolean raiseAll(Routes routes, boolean giveUp) {
        boolean raised = false;
        for (int i = 0; i < paired; i++) {
            int one = pairs[i];
            int two = facts.partner[one];
            if (facts.carerNo[one] == 1 && two != NONE) {
                int shiftOfOne = routes.shiftOf(one);
                int shiftOfTwo = routes.shiftOf(two);
                if (shiftOfTwo != NONE && shiftOfOne != shiftOfTwo) { // nobody can wait for themselves
                    boolean secondMoved = raise(two, starts[one] + facts.minGap[one], shiftOfTwo);
                    boolean firstMoved = raise(one, starts[two] - facts.maxGap[one], shiftOfOne);
                    if (giveUp && (firstMoved || secondMoved)) {
                        cyclic[one] = true;
                        cyclic[two] = true;
                    }
                    raised |= firstMoved || secondMoved;
                }
            }
        }
        return raised;
    }

    private boolean raise(int stop, int to, int shift) {
        if (starts[stop] >= to || earliest[stop] >= to) {
            return false;
        }
        earliest[stop] = to;
        dirty[shift] = true;
        return true;
    }
}
