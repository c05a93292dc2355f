package org.anhu.entitlement;

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
import java.time.LocalDate;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.anhu.people.Households;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The district decides awards; those who survey, dispatch and settle read them (domain.md 7). */
@Path("/awards")
@Tag(name = "entitlement")
class AwardResource {

    private final Awards awards;
    private final Households households;
    private final Scope scope;

    AwardResource(Awards awards, Households households, Scope scope) {
        this.awards = awards;
        this.households = households;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public Page<Award> list(
            @QueryParam("householdId") @Nullable HouseholdId household,
            @QueryParam("tier") @Nullable String tier,
            @QueryParam("on") @Nullable LocalDate on,
            @BeanParam PageRequest page) {
        return awards.list(scope.home(), household, tier, on, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public Response get(AwardId id) {
        return visible(id).ok();
    }

    @GET
    @Path("/{id}/decisions")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public List<AwardDecision> decisions(AwardId id) {
        visible(id);
        return awards.decisions(id);
    }

    @POST
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response add(AwardDetails details, UriInfo here) {
        requireHousehold(details);
        Versioned<Award> added = awards.add(details, scope.user());
        return added.created(here, added.value().id().value());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response change(
            AwardId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, AwardDetails details) {
        visible(id);
        requireHousehold(details);
        return awards.change(id, Version.fromIfMatch(ifMatch), details, scope.user())
                .ok();
    }

    private void requireHousehold(AwardDetails details) {
        HouseholdId id = details.householdId();
        scope.require(households.get(id).areaId(), "household", id.value());
    }

    private Versioned<Award> visible(AwardId id) {
        Versioned<Award> award = awards.read(id);
        scope.require(award.value().areaId(), "award", id.value());
        return award;
    }
}
