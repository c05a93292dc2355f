package org.anhu.planning.run;

import java.util.List;

/**
 * What a solver found, ready to be stored.
 *
 * @param score as OptaPlanner writes it
 */
record Proposal(
        String score,
        List<PlanAssignment> assignments,
        List<PlanWaiting> waiting,
        List<PlanScore> scores,
        List<PlanChange> changes,
        Fingerprint inputs) {

    Proposal {
        assignments = List.copyOf(assignments);
        waiting = List.copyOf(waiting);
        scores = List.copyOf(scores);
        changes = List.copyOf(changes);
    }
}
