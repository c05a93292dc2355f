package org.anhu.benchmark.peers;

import java.util.List;
import java.util.Optional;
import org.anhu.benchmark.Answer;
import org.anhu.benchmark.Peer;
import org.anhu.benchmark.format.Instance;
import org.anhu.benchmark.format.Solomon;
import org.anhu.benchmark.format.SolomonInstance;
import org.anhu.planning.search.Effort;

/** A solver of vehicle routing with time windows, which knows nothing of home care. */
abstract class RoutingPeer implements Peer {

    @Override
    public final Optional<String> cannot(Instance instance) {
        return instance instanceof SolomonInstance
                ? Optional.empty()
                : Optional.of("cannot express two carers whose starts hang together across routes");
    }

    @Override
    public final Optional<Answer> solve(Instance instance, Effort effort) {
        List<List<Integer>> routes = solve(((SolomonInstance) instance).content(), effort);
        if (routes.isEmpty()) {
            return Optional.empty();
        }
        String solution = SolomonInstance.solution(routes);
        return Optional.of(new Answer(instance.check(solution).cost(), solution));
    }

    /** The customers of each vehicle in order; no routes where none were found. */
    abstract List<List<Integer>> solve(Solomon problem, Effort effort);
}
