package org.anhu.settlement;

import java.sql.SQLException;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.rules.Line;
import org.jspecify.annotations.Nullable;

/** Where the lines of a month go as they are made. */
@FunctionalInterface
interface LineSink {

    /**
     * @param position 1, 2, ...
     * @param adjusts the run that settled the line's month first, if that month is an earlier one
     */
    void take(int position, Line line, @Nullable SettlementId adjusts) throws SQLException;
}
