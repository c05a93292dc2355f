package org.anhu.settlement.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anhu.area.Area;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.PageRequest;
import org.anhu.settlement.PeriodState;
import org.anhu.settlement.SettlementRun;
import org.anhu.settlement.Settlements;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.statement.CsvStatement;
import org.anhu.settlement.statement.PdfStatement;
import org.anhu.settlement.statement.XlsxStatement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All approved runs of a month in an area, street by street, as one file. */
@Path("/district-statement")
@Tag(name = "release")
class DistrictStatementResource {

    private static final int MOST_STREETS = 500;

    private final Settlements settlements;
    private final VisibleRuns runs;
    private final Scope scope;

    DistrictStatementResource(Settlements settlements, VisibleRuns runs, Scope scope) {
        this.settlements = settlements;
        this.runs = runs;
        this.scope = scope;
    }

    @GET
    @Path("/month.pdf")
    @Produces(PdfStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.CLERK, Role.SUPERVISOR})
    public Response pdf(@QueryParam("areaId") @Nullable AreaId areaId, @QueryParam("month") @Nullable YearMonth month) {
        Area area = scope.narrowed(areaId);
        YearMonth wanted = Files.required(month);
        return Files.answer(
                PdfStatement.district(area.name(), wanted, streets(area, wanted)), name(area, wanted, "pdf"));
    }

    @GET
    @Path("/month.csv")
    @Produces(CsvStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.CLERK, Role.SUPERVISOR})
    public Response csv(@QueryParam("areaId") @Nullable AreaId areaId, @QueryParam("month") @Nullable YearMonth month) {
        Area area = scope.narrowed(areaId);
        YearMonth wanted = Files.required(month);
        return Files.answer(
                CsvStatement.bytes(area.externalId(), wanted, all(area, wanted)), name(area, wanted, "csv"));
    }

    @GET
    @Path("/month.xlsx")
    @Produces(XlsxStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.CLERK, Role.SUPERVISOR})
    public Response xlsx(
            @QueryParam("areaId") @Nullable AreaId areaId, @QueryParam("month") @Nullable YearMonth month) {
        Area area = scope.narrowed(areaId);
        YearMonth wanted = Files.required(month);
        return Files.answer(
                XlsxStatement.bytes(area.externalId(), wanted, all(area, wanted), runs.serviceNames()),
                name(area, wanted, "xlsx"));
    }

    private List<Line> all(Area area, YearMonth month) {
        List<Line> all = new ArrayList<>();
        streets(area, month).values().forEach(all::addAll);
        return all;
    }

    private Map<String, List<Line>> streets(Area area, YearMonth month) {
        Map<String, List<Line>> streets = new LinkedHashMap<>();
        for (SettlementRun run :
                settlements.list(area, month, PageRequest.of(0, MOST_STREETS)).items()) {
            if (run.state() == PeriodState.CLOSED || run.state() == PeriodState.PUBLISHED) {
                streets.put(runs.street(run).name() + " " + run.street(), runs.lines(run.id()));
            }
        }
        return streets;
    }

    private static String name(Area area, YearMonth month, String ending) {
        return "settlement-" + area.externalId() + "-" + month + "." + ending;
    }
}
