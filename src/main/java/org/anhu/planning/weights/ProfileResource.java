package org.anhu.planning.weights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the rules of a plan cost in an area; under a code stands the nearest profile of that code. */
@Path("/areas/{areaId}/weight-profiles")
@Tag(name = "planning")
class ProfileResource {

    private final Profiles profiles;
    private final Scope scope;

    ProfileResource(Profiles profiles, Scope scope) {
        this.profiles = profiles;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<Profile> list(AreaId areaId, @BeanParam PageRequest page) {
        return profiles.list(scope.require(areaId), page);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Response get(AreaId areaId, String code) {
        return profiles.read(scope.require(areaId), code).ok();
    }

    @GET
    @Path("/{code}/history")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<Profile> history(AreaId areaId, String code, @BeanParam PageRequest page) {
        return profiles.history(scope.require(areaId), code, page);
    }

    @POST
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response add(AreaId areaId, ProfileDetails details, UriInfo here) {
        Versioned<Profile> added = profiles.add(scope.require(areaId), details, scope.user());
        return added.created(here, added.value().code());
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response change(
            AreaId areaId,
            String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ProfileDetails details) {
        return profiles.change(scope.require(areaId), code, Version.fromIfMatch(ifMatch), details, scope.user())
                .ok();
    }
}
