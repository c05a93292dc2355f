package org.anhu.visits;

import java.time.Instant;
import java.util.UUID;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.VisitId;
import org.anhu.visits.proof.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A punch as it is kept for ever.
 *
 * @param deviceTime when it happened, by the phone's clock
 * @param time when it happened, by ours: the phone's clock error is added
 * @param clockErrorSeconds what has to be added to the phone's clock
 */
public record StoredPunch(
        UUID id,
        VisitId visitId,
        CaregiverId caregiverId,
        Kind kind,
        Instant deviceTime,
        Instant time,
        long clockErrorSeconds,
        Instant receivedAt,
        @Nullable Coordinates position,
        @Nullable Double accuracyMetres) {}
