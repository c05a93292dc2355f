package org.anhu.planning.run;

import java.time.Duration;
import java.time.Instant;

/**
 * The moment at which a day is repaired.
 *
 * @param soonest what is newly given to somebody starts no earlier: they have to hear of it and to get there
 * @param until what is promised and starts earlier stays as it is, if it can; nothing that moves moves before it
 * @param tolerance a visit that stays may begin so much later than promised
 */
record Freeze(Instant soonest, Instant until, Duration tolerance) {

    static Freeze until(Instant until, PlanningConfig config) {
        Instant now = until.minus(config.freeze());
        return new Freeze(now.plus(config.notice()), until, config.tolerance());
    }
}
