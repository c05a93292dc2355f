package org.anhu.settlement.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.SettlementRun;
import org.anhu.settlement.statement.CsvStatement;
import org.anhu.settlement.statement.PdfStatement;
import org.anhu.settlement.statement.ProviderSheet;
import org.anhu.settlement.statement.XlsxStatement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the street's provider gets by a run: the draft, and what was approved. */
@Path("/settlements/{id}/provider")
@Tag(name = "release")
class ProviderStatementResource {

    private final VisibleRuns runs;
    private final Scope scope;

    ProviderStatementResource(VisibleRuns runs, Scope scope) {
        this.runs = runs;
        this.scope = scope;
    }

    @GET
    @Path("/statement.pdf")
    @Produces(PdfStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Response pdf(SettlementId id) {
        SettlementRun run = runs.get(id, scope);
        return Files.answer(PdfStatement.provider(runs.heading(run), runs.provider(run)), "provider", run, "pdf");
    }

    @GET
    @Path("/statement.csv")
    @Produces(CsvStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Response csv(SettlementId id) {
        SettlementRun run = runs.get(id, scope);
        return Files.answer(ProviderSheet.csv(runs.provider(run), runs.serviceNames()), "provider", run, "csv");
    }

    @GET
    @Path("/statement.xlsx")
    @Produces(XlsxStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Response xlsx(SettlementId id) {
        SettlementRun run = runs.get(id, scope);
        return Files.answer(ProviderSheet.xlsx(runs.provider(run), runs.serviceNames()), "provider", run, "xlsx");
    }
}
