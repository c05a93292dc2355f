package org.anhu.care;

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
import org.anhu.kernel.CarePlanId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

// What care someone gets tells of their health: clerks do not see it.
@Path("/care-plans")
@Tag(name = "care")
class CarePlanResource {

    private final CarePlans plans;
    private final ElderScope elders;
    private final Scope scope;

    CarePlanResource(CarePlans plans, ElderScope elders, Scope scope) {
        this.plans = plans;
        this.elders = elders;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<CarePlan> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("elderId") @Nullable ElderId elder,
            @QueryParam("serviceCode") @Nullable String serviceCode,
            @BeanParam PageRequest page) {
        return plans.list(scope.home(), externalId, elder, serviceCode, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Response get(CarePlanId id) {
        return visible(id).ok();
    }

    @POST
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response add(CarePlanDetails details, UriInfo here) {
        elders.require(details.elderId());
        Versioned<SavedCarePlan> added = plans.add(details);
        return added.created(here, added.value().carePlan().id().value());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response change(
            CarePlanId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, CarePlanDetails details) {
        visible(id);
        return plans.change(id, Version.fromIfMatch(ifMatch), details).ok();
    }

    private Versioned<CarePlan> visible(CarePlanId id) {
        Versioned<CarePlan> plan = plans.read(id);
        elders.require(plan.value().details().elderId(), "care plan", id.value());
        return plan;
    }
}
