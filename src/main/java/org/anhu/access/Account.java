package org.anhu.access;

import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may log in.
 *
 * @param oneTime the password was given out and must be changed before anything else
 */
public record Account(
        long id,
        String login,
        String role,
        AreaId areaId,
        @Nullable CaregiverId caregiverId,
        boolean oneTime,
        boolean active) {}
