package org.anhu.planning.model;

import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.travel.Place;

/**
 * A visit that does not move: started, done, or pinned by the dispatcher. It is no planning value; the walk through a
 * route passes it at its time and fills the visits that may move around it.
 *
 * @param carerNo 1 or 2
 * @param start seconds since midnight of the plan's first date
 */
public record FixedStop(NeedId need, int carerNo, ElderId elder, Place place, int start, int careSeconds, int load) {

    public int end() {
        return start + careSeconds;
    }
}
