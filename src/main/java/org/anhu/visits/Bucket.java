package org.anhu.visits;

import java.util.List;
import org.anhu.kernel.VisitId;

/**
 * Visits of a month that stand at the same point of the way to being paid.
 *
 * @param examples the first of them
 */
public record Bucket(Kind kind, int visits, List<VisitId> examples) {

    public Bucket {
        examples = List.copyOf(examples);
    }

    /** Every visit is in exactly one. */
    public enum Kind {
        /** Verified, of a household with a line. */
        COUNTED,
        /** Verified, but nothing says who pays. */
        WITHOUT_AWARD,
        /** An exception waits for a person. */
        UNDECIDED,
        /** Planned, under way, or done without proof yet. */
        UNPROVED,
        MISSED,
        REJECTED,
        CANCELLED
    }
}
