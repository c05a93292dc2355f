package org.anhu.settlement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.rules.Line;
import org.jspecify.annotations.Nullable;

/**
 * A line as it stands in a settled month.
 *
 * @param position 1, 2, ... in the statement
 * @param adjusts the run that settled the line's month, where that is an earlier one: then the line is a difference
 */
public record SettlementLine(
        long id,
        int position,
        @Nullable SettlementId adjusts,
        @JsonUnwrapped Line line) {}
