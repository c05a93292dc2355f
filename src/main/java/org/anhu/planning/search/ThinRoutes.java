package org.anhu.planning.search;

import org.anhu.planning.model.PlanArrays;

/**
 * Charges every route in use for the room it has left, the more the emptier, so that a search gathers loads and closes
 * routes. It is no part of the score: only a search that is under way asks for it.
 */
final class ThinRoutes {

    private final PlanArrays facts;
    private final Route[] routes;
    private long points;
    private long sum;
    private long kept;

    ThinRoutes(PlanArrays facts, Route[] routes) {
        this.facts = facts;
        this.routes = routes;
    }

    /**
     * Sets the charge, when nothing has been touched since the board's last keep.
     *
     * @param points of a route that carries next to nothing; 0 to charge nothing
     */
    void charge(long points) {
        this.points = points;
        sum = 0;
        for (int r = 0; r < routes.length; r++) {
            routes[r].thin = of(r, routes[r].size, routes[r].load);
            sum += routes[r].thin;
        }
        keep();
    }

    /** What all routes are charged. */
    long sum() {
        return sum;
    }

    /** What a route would be charged with so many stops and this load. */
    long of(int r, int size, int load) {
        if (size == 0 || points == 0) {
            return 0;
        }
        double full = load / (double) facts.loadLimit[r];
        return (long) (points * (1 - full * full));
    }

    void rebuilt(int r, Route route) {
        sum -= route.thin;
        route.thin = of(r, route.size, route.load);
        sum += route.thin;
    }

    void keep() {
        kept = sum;
    }

    void takeBack() {
        sum = kept;
    }

    /**
     * By which share more routes are in use than all loads together would fill; 0 where no limit of load binds, or where
     * routes have more stops than {@code most} on average.
     */
    double spare(int most) {
        long load = 0;
        long limits = 0;
        int used = 0;
        int stops = 0;
        for (int r = 0; r < routes.length; r++) {
            if (routes[r].size > 0) {
                used++;
                stops += routes[r].size;
                load += routes[r].load;
                limits += facts.loadLimit[r];
            }
        }
        boolean binds = load > 0 && limits < 2 * load;
        return binds && stops <= (long) most * used ? limits / (double) load - 1 : 0;
    }
}
