package org.anhu.entitlement.application;

import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.RelativePermissionId;
import org.jspecify.annotations.Nullable;

/**
 * A relative who may care for an elder of their own, after both surveys and a public notice to which nobody objected
 * (S3-09).
 *
 * @param applicationId what it rests on; null where it was given on paper, before applications were kept here
 * @param from the first day
 * @param to the last day, included; null while no end is known
 */
public record RelativePermission(
        RelativePermissionId id,
        @Nullable ApplicationId applicationId,
        ElderId elderId,
        CaregiverId caregiverId,
        LocalDate from,
        @Nullable LocalDate to,
        String reason,
        String permittedBy,
        Instant permittedAt) {}
