package org.anhu.settlement.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.SettlementRun;
import org.anhu.settlement.statement.CsvStatement;
import org.anhu.settlement.statement.PdfStatement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A run as files: the street's paper, the payment order, the package for auditors. */
@Path("/settlements/{id}/files")
@Tag(name = "release")
class RunFileResource {

    private final VisibleRuns runs;
    private final PaymentOrders orders;
    private final MonthPackages packages;
    private final Scope scope;

    RunFileResource(VisibleRuns runs, PaymentOrders orders, MonthPackages packages, Scope scope) {
        this.runs = runs;
        this.orders = orders;
        this.packages = packages;
        this.scope = scope;
    }

    @GET
    @Path("/statement.pdf")
    @Produces(PdfStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Response pdf(SettlementId id) {
        SettlementRun run = runs.get(id, scope);
        byte[] pdf = PdfStatement.street(runs.heading(run), runs.lines(id));
        return Files.answer(pdf, "street", run, "pdf");
    }

    /** Makes the payment order: 201 the first time, 200 with the same one each time after. */
    @POST
    @Path("/payment-order")
    @RolesAllowed(Role.CLERK)
    public Response order(SettlementId id) {
        runs.get(id, scope);
        PaymentOrders.Made made = orders.make(id, scope.user());
        return Response.status(made.made() ? 201 : 200).entity(made.order()).build();
    }

    @GET
    @Path("/payment-order")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.CLERK, Role.SUPERVISOR})
    public PaymentOrder ordered(SettlementId id) {
        runs.get(id, scope);
        return orders.get(id);
    }

    @GET
    @Path("/payment-order.csv")
    @Produces(CsvStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.CLERK})
    public Response orderFile(SettlementId id) {
        SettlementRun run = runs.get(id, scope);
        return Files.answer(orders.csv(id).getBytes(StandardCharsets.UTF_8), "payment-order", run, "csv");
    }

    /** The month for auditors; its ETag is the seal. Check it with VerifyPackage, which needs nothing of ours. */
    @GET
    @Path("/package.zip")
    @Produces("application/zip")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.CLERK, Role.SUPERVISOR})
    public Response pack(SettlementId id) {
        runs.get(id, scope);
        MonthPackages.Kept kept = packages.of(id);
        return Response.fromResponse(Files.answer(kept.zip(), "month", kept.run(), "zip"))
                .tag(new EntityTag(kept.seal()))
                .build();
    }
}
