package org.anhu.planning.run;

import java.time.Instant;
import org.anhu.kernel.NeedId;

/** Another visit of the same route that would begin at another time. */
public record MovedVisit(NeedId needId, int carerNo, Instant fromStartsAt, Instant toStartsAt) {}
