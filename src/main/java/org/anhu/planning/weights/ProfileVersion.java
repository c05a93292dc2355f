package org.anhu.planning.weights;

import org.anhu.kernel.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * Names one version of one profile, for good.
 *
 * @param areaId whose profile it is; null for one that comes along with the house
 */
public record ProfileVersion(@Nullable AreaId areaId, String code, int version) {}
