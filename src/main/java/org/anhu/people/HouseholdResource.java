package org.anhu.people;

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
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/households")
@Tag(name = "people")
class HouseholdResource {

    private final Households households;
    private final References references;
    private final Scope scope;

    HouseholdResource(Households households, References references, Scope scope) {
        this.households = households;
        this.references = references;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public Page<Household> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("primaryCaregiverId") @Nullable CaregiverId primaryCaregiverId,
            @BeanParam PageRequest page) {
        return households.list(scope.narrowed(areaId), externalId, primaryCaregiverId, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public Response get(HouseholdId id) {
        return visible(id).ok();
    }

    @POST
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response add(HouseholdDetails details, UriInfo here) {
        scope.require(details.areaId());
        references.caregiver("/primaryCaregiverId", details.primaryCaregiverId());
        Versioned<Household> added = households.add(details);
        return added.created(here, added.value().id().value());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response change(
            HouseholdId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, HouseholdDetails details) {
        visible(id);
        scope.require(details.areaId());
        references.caregiver("/primaryCaregiverId", details.primaryCaregiverId());
        return households.change(id, Version.fromIfMatch(ifMatch), details).ok();
    }

    private Versioned<Household> visible(HouseholdId id) {
        Versioned<Household> household = households.read(id);
        scope.require(household.value().areaId(), "household", id.value());
        return household;
    }
}
