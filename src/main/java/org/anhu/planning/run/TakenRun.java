package org.anhu.planning.run;

import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.PlanId;
import org.anhu.planning.weights.ProfileVersion;

/**
 * A run in the hands of one node.
 *
 * @param attempt the fencing token: whoever took the run up later has a higher one, and only that one may write
 */
record TakenRun(
        PlanId id, int attempt, AreaId areaId, LocalDate from, LocalDate to, int seconds, ProfileVersion profile) {}
