package org.anhu.settlement;

import java.time.Instant;
import java.util.List;

/** Whether the books of an area hold, check by check. */
public record BooksCheck(boolean ok, Instant checkedAt, List<Result> checks) {

    public BooksCheck {
        checks = List.copyOf(checks);
    }

    /**
     * One thing that must always be so.
     *
     * @param invariant its row in the project's list of invariants: 4 nobody in two places, 8 published money is never
     *     edited, 9 the books tie
     * @param violations how many rows break it
     * @param examples ids of some of them
     */
    public record Result(String name, int invariant, long violations, List<String> examples) {

        public Result {
            examples = List.copyOf(examples);
        }
    }
}
