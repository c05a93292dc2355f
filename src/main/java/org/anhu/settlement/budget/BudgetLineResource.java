package org.anhu.settlement.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an area may spend, and what is left of it. */
@Path("/budget-lines")
@Tag(name = "budget")
class BudgetLineResource {

    private final Budgets budgets;
    private final BudgetCharges charges;
    private final Scope scope;

    BudgetLineResource(Budgets budgets, BudgetCharges charges, Scope scope) {
        this.budgets = budgets;
        this.charges = charges;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Page<BudgetLine> list(
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("accountClass") @Nullable AccountClass accountClass,
            @BeanParam PageRequest page) {
        return budgets.list(scope.narrowed(areaId), year, accountClass, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Response get(BudgetLineId id) {
        return visible(id).ok();
    }

    @POST
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response add(BudgetLineDetails details, UriInfo here) {
        scope.require(details.areaId());
        Versioned<BudgetLine> added = budgets.add(details, scope.user());
        return added.created(here, added.value().id().value());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response change(
            BudgetLineId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, BudgetLineDetails details) {
        visible(id);
        return budgets.change(id, Version.fromIfMatch(ifMatch), details, scope.user())
                .ok();
    }

    @GET
    @Path("/{id}/charges")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Page<BudgetCharge> charges(BudgetLineId id, @BeanParam PageRequest page) {
        visible(id);
        return charges.list(id, page);
    }

    /** A charge by hand: what settlement does not know of, such as a contract or an invoice. */
    @POST
    @Path("/{id}/charges")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.CLERK})
    public Response charge(BudgetLineId id, BudgetChargeDetails details) {
        visible(id);
        return Response.status(201)
                .entity(charges.charge(id, details, scope.user()))
                .build();
    }

    private Versioned<BudgetLine> visible(BudgetLineId id) {
        Versioned<BudgetLine> line = budgets.read(id);
        scope.require(line.value().areaId(), "budget line", id.value());
        return line;
    }
}
