package org.anhu.settlement.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.SettlementId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/ledger")
@Tag(name = "settlement")
class LedgerResource {

    private final Ledger ledger;
    private final Scope scope;

    LedgerResource(Ledger ledger, Scope scope) {
        this.ledger = ledger;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Page<LedgerEntry> list(
            @QueryParam("runId") @Nullable SettlementId run,
            @QueryParam("account") @Nullable String account,
            @BeanParam PageRequest page) {
        return ledger.list(scope.home(), run, account, page);
    }

    @GET
    @Path("/{transaction}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public LedgerTransaction get(@PathParam("transaction") long transaction) {
        return ledger.get(transaction, scope.home());
    }

    /** Books the opposite; each transaction is reversed once at most. */
    @POST
    @Path("/{transaction}/reversal")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response reverse(@PathParam("transaction") long transaction, Reason reason) {
        return Response.status(Response.Status.CREATED)
                .entity(ledger.reverse(transaction, scope.home(), reason.reason(), scope.user()))
                .build();
    }

    record Reason(String reason) {
        Reason {
            Findings findings = new Findings();
            findings.text("/reason", reason, 500);
            findings.refuseIfAny();
        }
    }
}
