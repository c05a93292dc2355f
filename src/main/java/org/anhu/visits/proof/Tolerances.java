package org.anhu.visits.proof;

import java.time.Duration;

/**
 * How far a visit may be from what was planned and still prove itself. A value at its limit is inside.
 *
 * @param early before the window opens
 * @param late after the latest start
 * @param shorter by this part of the minutes due, 0 to 1
 * @param longer than the minutes due
 * @param radiusMetres around the elder's place, after the phone's own accuracy is taken off
 * @param accuracyMetres worse than this a position proves nothing
 * @param clockError of the phone, either way
 * @param delivery from the punch to its arrival
 * @param forgotten after the planned end, without a check-out
 */
public record Tolerances(
        Duration early,
        Duration late,
        double shorter,
        Duration longer,
        double radiusMetres,
        double accuracyMetres,
        Duration clockError,
        Duration delivery,
        Duration forgotten) {}
