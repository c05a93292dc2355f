package org.anhu.settlement;

import java.time.YearMonth;
import java.util.List;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Money;
import org.anhu.settlement.difference.Comparison;
import org.anhu.settlement.rules.Line;
import org.anhu.visits.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * What settling a street's month now would change, for whom and why, and what would not be in it.
 *
 * @param before the run it is compared with; null if there is none, then all households are new
 * @param totalFen that the run would come to, adjustments included
 * @param outputHash that it would have
 * @param households compared line by line, adjustments of earlier months left out
 * @param adjustments of earlier months that would come with it
 * @param visits of the month: each stands in exactly one of these
 */
public record Difference(
        AreaId areaId,
        YearMonth month,
        Against against,
        @Nullable SettlementRun before,
        Money totalFen,
        String outputHash,
        Comparison households,
        List<Line> adjustments,
        List<Bucket> visits) {

    public Difference {
        adjustments = List.copyOf(adjustments);
        visits = List.copyOf(visits);
    }

    /** What a month is compared with. */
    public enum Against {
        /** The run of the month before. */
        MONTH_BEFORE,
        /** The last run of the same month, withdrawn or not. */
        LAST_RUN
    }
}
