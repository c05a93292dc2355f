package org.anhu.area;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/areas")
@Tag(name = "areas")
class AreaResource {

    private final Areas areas;
    private final Scope scope;

    AreaResource(Areas areas, Scope scope) {
        this.areas = areas;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({
        Role.DISTRICT_APPROVER,
        Role.STREET_MANAGER,
        Role.DISPATCHER,
        Role.CAREGIVER,
        Role.CLERK,
        Role.SUPERVISOR,
        Role.ADMIN
    })
    public List<Area> list() {
        return areas.within(scope.home());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.DISTRICT_APPROVER,
        Role.STREET_MANAGER,
        Role.DISPATCHER,
        Role.CAREGIVER,
        Role.CLERK,
        Role.SUPERVISOR,
        Role.ADMIN
    })
    public Response get(AreaId id) {
        scope.require(id);
        return areas.read(id).ok();
    }

    @POST
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.ADMIN})
    public Response add(AreaDetails details, UriInfo here) {
        if (details.parentId() != null) {
            scope.require(details.parentId());
        }
        Versioned<Area> added = areas.add(details);
        return added.created(here, added.value().id().value());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.ADMIN})
    public Response change(AreaId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, AreaDetails details) {
        scope.require(id);
        return areas.change(id, Version.fromIfMatch(ifMatch), details).ok();
    }
}
