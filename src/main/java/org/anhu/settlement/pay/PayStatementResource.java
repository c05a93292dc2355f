package org.anhu.settlement.pay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.anhu.area.Area;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PayStatementId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What caregivers are paid; each sees the own pay, visit by visit, once it is approved. */
@Path("/")
@Tag(name = "pay")
class PayStatementResource {

    private final PayStatements statements;
    private final Scope scope;

    PayStatementResource(PayStatements statements, Scope scope) {
        this.statements = statements;
        this.scope = scope;
    }

    /** Prepares a month that is over; again, whenever something has changed. 201 if there is a new statement. */
    @POST
    @Path("/pay-statements")
    @RolesAllowed(Role.CLERK)
    public Response prepare(PayRequest request) {
        Area area = scope.require(request.areaId());
        Prepared prepared = statements.prepare(area, request.month(), scope.user());
        return Response.status(prepared.made() > 0 ? 201 : 200).entity(prepared).build();
    }

    /** The checker's word, who is not the maker: caregivers see what is approved. Again and again is the same. */
    @POST
    @Path("/pay-statements/approval")
    @RolesAllowed({Role.CLERK, Role.DISTRICT_APPROVER})
    public Approved approve(PayRequest request) {
        return statements.approve(scope.require(request.areaId()), request.month(), scope.user());
    }

    @GET
    @Path("/pay-statements")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Page<PayStatement> list(
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("month") @Nullable YearMonth month,
            @QueryParam("caregiverId") @Nullable CaregiverId caregiverId,
            @BeanParam PageRequest page) {
        return statements.list(scope.narrowed(areaId), month, caregiverId, page);
    }

    @GET
    @Path("/pay-statements/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public PayStatement get(PayStatementId id) {
        PayStatement statement = statements.get(id);
        scope.require(statement.areaId(), "pay statement", id.value());
        return statement;
    }

    @GET
    @Path("/me/pay")
    @RolesAllowed(Role.CAREGIVER)
    public Page<PayStatement> own(@QueryParam("month") @Nullable YearMonth month, @BeanParam PageRequest page) {
        return statements.of(scope.caregiver(), month, page);
    }
}
