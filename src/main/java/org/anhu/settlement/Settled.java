package org.anhu.settlement;

import java.util.List;

/**
 * The answer to a wish to settle: the runs, one a street.
 *
 * @param made how many of them this wish has made; the others were there before
 */
public record Settled(List<SettlementRun> runs, int made) {

    public Settled {
        runs = List.copyOf(runs);
    }
}
