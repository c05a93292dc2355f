package org.anhu.planning.search;

import org.jspecify.annotations.Nullable;

/**
 * How much work a plan is worth.
 *
 * @param seconds the most time, at least 1
 * @param seed the same problem, seed and steps on one thread give the same plan on every machine
 * @param threads 1 to the number of cores
 * @param steps of ruin and recreate at most, by all threads together; null: as many as the time allows
 */
public record Effort(
        int seconds, long seed, int threads, @Nullable Integer steps) {

    public Effort {
        if (seconds < 1 || threads < 1 || (steps != null && steps < 0)) {
            throw new IllegalArgumentException(
                    seconds + " seconds, " + threads + " threads, " + steps + " steps: none can be done");
        }
    }

    /** As much as one thread finds in this time. */
    public static Effort ofSeconds(int seconds) {
        return new Effort(seconds, 0, 1, null);
    }
}
