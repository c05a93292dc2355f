package org.anhu.settlement.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.SettlementRun;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.statement.CsvStatement;
import org.anhu.settlement.statement.PdfStatement;
import org.anhu.settlement.statement.XlsxStatement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A household's month: the draft, to be checked by the family before it is approved, and what was approved. */
@Path("/settlements/{id}/households/{household}")
@Tag(name = "release")
class StatementResource {

    private final VisibleRuns runs;
    private final Scope scope;

    StatementResource(VisibleRuns runs, Scope scope) {
        this.runs = runs;
        this.scope = scope;
    }

    @GET
    @Path("/statement.pdf")
    @Produces(PdfStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public Response pdf(SettlementId id, HouseholdId household) {
        SettlementRun run = runs.get(id, scope);
        List<Line> lines = lines(id, household);
        byte[] pdf = PdfStatement.household(runs.heading(run), lines.get(0).household(), lines);
        return Files.answer(pdf, "statement", run, "pdf");
    }

    @GET
    @Path("/statement.csv")
    @Produces(CsvStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public Response csv(SettlementId id, HouseholdId household) {
        SettlementRun run = runs.get(id, scope);
        byte[] csv = CsvStatement.bytes(run.street(), run.month(), lines(id, household));
        return Files.answer(csv, "statement", run, "csv");
    }

    @GET
    @Path("/statement.xlsx")
    @Produces(XlsxStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public Response xlsx(SettlementId id, HouseholdId household) {
        SettlementRun run = runs.get(id, scope);
        byte[] xlsx = XlsxStatement.bytes(run.street(), run.month(), lines(id, household), runs.serviceNames());
        return Files.answer(xlsx, "statement", run, "xlsx");
    }

    private List<Line> lines(SettlementId id, HouseholdId household) {
        List<Line> lines = runs.lines(id).stream()
                .filter(line -> line.householdId().equals(household))
                .toList();
        if (lines.isEmpty()) {
            throw Refusal.notFound("household of this run", household.value());
        }
        return lines;
    }
}
