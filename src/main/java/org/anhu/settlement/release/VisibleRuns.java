package org.anhu.settlement.release;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.area.Scope;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.PeriodState;
import org.anhu.settlement.SettlementLine;
import org.anhu.settlement.SettlementRun;
import org.anhu.settlement.Settlements;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.statement.PdfStatement;

/** The runs that a request may see, with what every paper of them says. */
@Singleton
@Transactional
class VisibleRuns {

    private final Settlements settlements;
    private final Areas areas;

    VisibleRuns(Settlements settlements, Areas areas) {
        this.settlements = settlements;
        this.areas = areas;
    }

    /** @throws org.anhu.kernel.Refusal 404 outside of the user's area */
    SettlementRun get(SettlementId id, Scope scope) {
        SettlementRun run = settlements.get(id);
        scope.require(run.areaId(), "settlement", id.value());
        return run;
    }

    List<Line> lines(SettlementId id) {
        return settlements.lines(id).stream().map(SettlementLine::line).toList();
    }

    Area street(SettlementRun run) {
        return areas.get(run.areaId());
    }

    static PdfStatement.Heading heading(SettlementRun run, Area street) {
        String state = switch (run.state()) {
            case OPEN -> "已撤回";
            case CLOSING -> "待审核";
            case CLOSED -> "已审核";
            case PUBLISHED -> "已公布";
        };
        return new PdfStatement.Heading(
                street.name() + " " + run.street(),
                run.month(),
                run.id().value(),
                state,
                run.state() == PeriodState.CLOSING);
    }
}
