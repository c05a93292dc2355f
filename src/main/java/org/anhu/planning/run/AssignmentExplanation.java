package org.anhu.planning.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment costs, and who else could come.
 *
 * @param assignment as it was proposed
 * @param asOf when the world was read that the costs and the candidates are from
 * @param moves false if no plan moves it now: begun, over, pinned; then nobody else is in question
 * @param goes who goes, and when, as it stands; null while it waits or does not move
 * @param costs points by the code of the rule, as it stands; a saving is negative
 * @param candidates the next best, the cheapest first
 */
public record AssignmentExplanation(
        PlanAssignment assignment,
        Instant asOf,
        boolean moves,
        @Nullable Going goes,
        Map<String, Long> costs,
        List<Replacement> candidates) {

    public AssignmentExplanation {
        costs = Map.copyOf(costs);
        candidates = List.copyOf(candidates);
    }
}
