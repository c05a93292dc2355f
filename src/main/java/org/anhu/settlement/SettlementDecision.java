package org.anhu.settlement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a run, once.
 *
 * @param reason of a withdrawal
 */
public record SettlementDecision(
        Kind decision, String by, Instant at, @Nullable String reason) {

    /** What can be decided. */
    public enum Kind {
        APPROVED(PeriodState.CLOSED),
        WITHDRAWN(PeriodState.OPEN),
        PUBLISHED(PeriodState.PUBLISHED);

        private final PeriodState leadsTo;

        Kind(PeriodState leadsTo) {
            this.leadsTo = leadsTo;
        }

        /** What the month is after it. */
        public PeriodState leadsTo() {
            return leadsTo;
        }
    }
}
