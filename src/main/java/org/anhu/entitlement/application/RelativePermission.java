package org.anhu.entitlement.application;

import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;

/**
 * A relative who may care for an elder of their own, after both surveys and a public notice to which nobody objected
 * (S3-09).
 *
 * @param from the first day
 */
public record RelativePermission(
        ApplicationId applicationId,
        ElderId elderId,
        CaregiverId caregiverId,
        LocalDate from,
        String reason,
        String permittedBy,
        Instant permittedAt) {}
