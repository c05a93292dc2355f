package org.anhu.planning.run;

import java.time.Instant;
import org.anhu.kernel.CaregiverId;

/** Who goes, and when. */
public record Going(CaregiverId caregiverId, Instant startsAt, Instant endsAt) {}
