package org.anhu.planning.rules;

import static org.anhu.planning.rules.Streams.ofStops;
import static org.anhu.planning.rules.Streams.paired;
import static org.anhu.planning.rules.Streams.timing;

import java.util.List;
import org.anhu.planning.model.Rule;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** Hard: needs that ask for two carers. */
final class PairRules {

    private final ConstraintFactory factory;

    PairRules(ConstraintFactory factory) {
        this.factory = factory;
    }

    List<Constraint> all() {
        return List.of(pairComplete(), pairCarers(), pairGap(), waitingCycle());
    }

    /** Nobody comes alone where two are needed: both are planned, or both wait. */
    Constraint pairComplete() {
        return ofStops(paired(factory), Rule.PAIR_COMPLETE, stop -> timing(stop).alone() ? 1 : 0);
    }

    /** Two carers are two persons. */
    Constraint pairCarers() {
        return ofStops(paired(factory), Rule.PAIR_CARERS, stop -> timing(stop).sameCarer() ? 1 : 0);
    }

    /** The two carers start together, or within the gap asked for. */
    Constraint pairGap() {
        return ofStops(paired(factory), Rule.PAIR_GAP, stop -> timing(stop).gapSeconds());
    }

    /** No two routes wait for each other for ever. */
    Constraint waitingCycle() {
        return ofStops(paired(factory), Rule.WAITING_CYCLE, stop -> timing(stop).cyclic() ? 1 : 0);
    }
}
