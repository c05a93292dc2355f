package org.anhu.benchmark;

import java.util.Optional;
import org.anhu.benchmark.format.Instance;
import org.anhu.planning.search.Effort;

/** A solver whose results stand in the table; found by the service loader. */
public interface Peer {

    /** As it stands in the table, without spaces. */
    String name();

    /** The rule of this instance that the solver cannot express, as a sentence; empty when it can take it. */
    Optional<String> cannot(Instance instance);

    /**
     * Solves an instance.
     *
     * @return empty when no complete solution was found in the time
     */
    Optional<Answer> solve(Instance instance, Effort effort);
}
