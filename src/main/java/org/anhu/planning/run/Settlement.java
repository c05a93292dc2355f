package org.anhu.planning.run;

import java.util.Map;
import java.util.Set;
import org.anhu.kernel.VisitId;

/**
 * What a plan may do with the visits that are published.
 *
 * @param settled no plan moves them
 * @param letGo their caregivers cannot come as promised, so they may go to anybody, also earlier; only in a repair
 */
record Settlement(Map<VisitId, Settled> settled, Set<VisitId> letGo) {

    Settlement {
        settled = Map.copyOf(settled);
        letGo = Set.copyOf(letGo);
    }
}
