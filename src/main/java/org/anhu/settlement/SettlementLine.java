package org.anhu.settlement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.anhu.settlement.rules.Line;

/**
 * A line as it stands in a settled month.
 *
 * @param position 1, 2, ... in the statement
 */
public record SettlementLine(
        long id, int position, @JsonUnwrapped Line line) {}
