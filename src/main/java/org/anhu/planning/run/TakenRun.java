package org.anhu.planning.run;

import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.PlanId;
import org.anhu.planning.weights.ProfileVersion;
import org.jspecify.annotations.Nullable;

/**
 * A run in the hands of one node.
 *
 * @param attempt the fencing token: whoever took the run up later has a higher one, and only that one may write
 * @param frozenUntil of a repair; null for a plan of whole days
 */
record TakenRun(
        PlanId id,
        int attempt,
        AreaId areaId,
        LocalDate from,
        LocalDate to,
        int seconds,
        ProfileVersion profile,
        @Nullable Instant frozenUntil) {}
