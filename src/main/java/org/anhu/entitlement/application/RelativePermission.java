package org.anhu.entitlement.application;

import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.jspecify.annotations.Nullable;

/**
 * A relative who may care for an elder of their own, after both surveys and a public notice to which nobody objected
 * (S3-09).
 *
 * @param applicationId what it rests on; null where it was given on paper, before applications were kept here
 * @param from the first day
 */
public record RelativePermission(
        @Nullable ApplicationId applicationId,
        ElderId elderId,
        CaregiverId caregiverId,
        LocalDate from,
        String reason,
        String permittedBy,
        Instant permittedAt) {}
