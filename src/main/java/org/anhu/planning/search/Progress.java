package org.anhu.planning.search;

import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** Hears of better plans while the search goes on, at most twice a second; it runs on the solving thread: be quick. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (score, waiting) -> {};

    /**
     * A better plan was found.
     *
     * @param waiting stops on the waiting list
     */
    void better(HardMediumSoftLongScore score, int waiting);
}
