package org.anhu.visits.proof;

import java.time.Duration;
import java.time.Instant;
import org.anhu.kernel.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * One punch as evidence.
 *
 * @param deviceTime when it happened, by the phone's clock
 * @param sentAt when it was sent, by the phone's clock
 * @param receivedAt when it came, by our clock
 * @param accuracyMetres radius the phone is sure of; null if it did not say
 */
public record Mark(
        Kind kind,
        Instant deviceTime,
        Instant sentAt,
        Instant receivedAt,
        @Nullable Coordinates position,
        @Nullable Double accuracyMetres) {

    /** What has to be added to the phone's clock: sending takes next to no time, so the rest is the clock's error. */
    public Duration clockError() {
        return Duration.between(sentAt, receivedAt);
    }

    /** When it happened, by our clock. */
    public Instant time() {
        return deviceTime.plus(clockError());
    }
}
