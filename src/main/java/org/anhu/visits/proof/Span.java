package org.anhu.visits.proof;

import java.time.Instant;

/**
 * When the same caregiver was at another visit, by its punches.
 *
 * @param visitId the other visit
 */
public record Span(long visitId, Instant from, Instant to) {

    boolean overlaps(Instant otherFrom, Instant otherTo) {
        return from.isBefore(otherTo) && otherFrom.isBefore(to);
    }
}
