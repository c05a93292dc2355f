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
import java.time.LocalDate;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/caregivers")
@Tag(name = "people")
class CaregiverResource {

    private final Caregivers caregivers;
    private final References references;
    private final Scope scope;

    CaregiverResource(Caregivers caregivers, References references, Scope scope) {
        this.caregivers = caregivers;
        this.references = references;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public Page<Caregiver> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("kind") @Nullable CaregiverKind kind,
            @QueryParam("skill") @Nullable String skill,
            @QueryParam("onDuty") @Nullable LocalDate onDuty,
            @BeanParam PageRequest page) {
        return caregivers.list(scope.narrowed(areaId), externalId, kind, skill, onDuty, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public Response get(CaregiverId id) {
        return visible(id).ok();
    }

    @POST
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response add(CaregiverDetails details, UriInfo here) {
        requireAreas(details);
        Versioned<Caregiver> added = caregivers.add(details);
        return added.created(here, added.value().id().value());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response change(
            CaregiverId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, CaregiverDetails details) {
        visible(id);
        requireAreas(details);
        return caregivers.change(id, Version.fromIfMatch(ifMatch), details).ok();
    }

    private void requireAreas(CaregiverDetails details) {
        scope.require(details.areaId());
        references.areas("/streets", details.streets());
    }

    private Versioned<Caregiver> visible(CaregiverId id) {
        Versioned<Caregiver> caregiver = caregivers.read(id);
        scope.require(caregiver.value().areaId(), "caregiver", id.value());
        return caregiver;
    }
}
