package org.anhu.planning.run;

import org.anhu.kernel.PlanId;

/** An event: the proposal has become visits. */
record PlanPublished(PlanId id) {}
