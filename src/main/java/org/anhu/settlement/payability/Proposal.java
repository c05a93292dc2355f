package org.anhu.settlement.payability;

import java.time.LocalDate;
import java.util.Set;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.PlanId;

/**
 * A plan, as far as its needs are to be judged.
 *
 * @param from the first day, {@code to} the last
 */
public record Proposal(PlanId id, AreaId areaId, LocalDate from, LocalDate to, String state) {

    private static final Set<String> MADE = Set.of("PROPOSED", "PUBLISHED", "DISCARDED");

    /** Whether it says who goes where. */
    boolean made() {
        return MADE.contains(state);
    }
}
