package org.anhu.planning.run;

import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.PlanId;
import org.anhu.planning.weights.ProfileVersion;
import org.jspecify.annotations.Nullable;

/**
 * One run and what has become of it.
 *
 * @param to inclusive
 * @param seconds the most time to search
 * @param profile what the rules cost it
 * @param frozenUntil of a repair: what was to start before that is left as it is
 * @param node the last one that took it up
 * @param attempt how often it was taken up: more than 1 when a node died
 * @param score of the proposal, as OptaPlanner writes it: hard, medium and soft points
 * @param waiting carers that the proposal leaves waiting
 * @param failure why it failed, or why the proposal did not publish itself
 * @param progress the best so far, once there is any
 */
public record Plan(
        PlanId id,
        AreaId areaId,
        LocalDate from,
        LocalDate to,
        PlanKind kind,
        PlanState state,
        int seconds,
        boolean publishItself,
        ProfileVersion profile,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant frozenUntil,
        @Nullable Instant finishedAt,
        @Nullable String node,
        int attempt,
        @Nullable String score,
        @Nullable Integer waiting,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable String failure,
        @Nullable PlanProgress progress) {

    Plan with(@Nullable PlanProgress latest) {
        return new Plan(
                id,
                areaId,
                from,
                to,
                kind,
                state,
                seconds,
                publishItself,
                profile,
                requestedBy,
                requestedAt,
                startedAt,
                frozenUntil,
                finishedAt,
                node,
                attempt,
                score,
                waiting,
                publishedAt,
                publishedBy,
                failure,
                latest);
    }
}
