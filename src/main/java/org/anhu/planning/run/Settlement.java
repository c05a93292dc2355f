package org.anhu.planning.run;

import java.util.HashMap;
import java.util.HashSet;
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

    /** This visit may go to anybody, also earlier. */
    Settlement without(VisitId visit) {
        Map<VisitId, Settled> others = new HashMap<>(settled);
        others.remove(visit);
        Set<VisitId> free = new HashSet<>(letGo);
        free.add(visit);
        return new Settlement(others, free);
    }
}
