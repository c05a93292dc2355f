package org.anhu.planning.model;

import org.anhu.kernel.CaregiverId;

/**
 * What was promised before: moving away from it costs.
 *
 * @param carerNo 1 or 2
 * @param start seconds since midnight of the plan's first date
 */
public record Published(int carerNo, CaregiverId caregiver, int start) {}
