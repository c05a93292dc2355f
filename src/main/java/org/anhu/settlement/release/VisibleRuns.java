package org.anhu.settlement.release;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.area.Scope;
import org.anhu.care.Services;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.PeriodState;
import org.anhu.settlement.SettlementLine;
import org.anhu.settlement.SettlementRun;
import org.anhu.settlement.Settlements;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.statement.PdfStatement;
import org.anhu.settlement.statement.ProviderStatement;

/** The runs that a request may see, with what every paper of them says. */
@Singleton
@Transactional
class VisibleRuns {

    private final Settlements settlements;
    private final Areas areas;
    private final Services services;

    VisibleRuns(Settlements settlements, Areas areas, Services services) {
        this.settlements = settlements;
        this.areas = areas;
        this.services = services;
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

    ProviderStatement provider(SettlementRun run) {
        return ProviderStatement.of(run.street(), run.month(), lines(run.id()), settlements.settledBefore(run.id()));
    }

    Area street(SettlementRun run) {
        return areas.get(run.areaId());
    }

    /** What services are called on paper, by code. */
    Map<String, String> serviceNames() {
        return services.names();
    }

    PdfStatement.Heading heading(SettlementRun run) {
        Area street = areas.get(run.areaId());
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
                run.state() == PeriodState.CLOSING,
                services.names());
    }
}
