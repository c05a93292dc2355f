package org.anhu.settlement;

import java.util.List;
import org.anhu.kernel.Finding;

/**
 * The answer to a wish to settle: the runs, one a street.
 *
 * @param made how many of them this wish has made; the others were there before
 * @param refused streets of a district that could not be settled, each with its reason; the others were
 */
public record Settled(List<SettlementRun> runs, int made, List<Finding> refused) {

    public Settled {
        runs = List.copyOf(runs);
        refused = List.copyOf(refused);
    }
}
