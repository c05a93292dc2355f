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
import java.util.List;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The elders, to each role what it needs: whoever arranges care sees all, a clerk no health data, a supervisor neither
 * health data nor who it is. A caregiver reads the elders on the own schedule with that schedule, not here.
 */
@Path("/elders")
@Tag(name = "people")
class ElderResource {

    private static final List<String> SEE_HEALTH =
            List.of(Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER);

    private final Elders elders;
    private final References references;
    private final Scope scope;

    ElderResource(Elders elders, References references, Scope scope) {
        this.elders = elders;
        this.references = references;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public Page<Elder> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("householdId") @Nullable HouseholdId householdId,
            @QueryParam("status") @Nullable ElderStatus status,
            @BeanParam PageRequest page) {
        return elders.list(scope.narrowed(areaId), externalId, householdId, status, page)
                .map(this::shown);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public Response get(ElderId id) {
        Versioned<Elder> elder = visible(id);
        return new Versioned<>(shown(elder.value()), elder.version()).ok();
    }

    @POST
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response add(ElderDetails details, UriInfo here) {
        requireReferences(details);
        Versioned<Elder> added = elders.add(details);
        return added.created(here, added.value().id().value());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response change(
            ElderId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ElderDetails details) {
        visible(id);
        requireReferences(details);
        return elders.change(id, Version.fromIfMatch(ifMatch), details).ok();
    }

    private void requireReferences(ElderDetails details) {
        references.household("/householdId", details.householdId());
        references.caregiver("/familyDoctorId", details.familyDoctorId());
    }

    private Elder shown(Elder elder) {
        if (SEE_HEALTH.stream().anyMatch(scope::has)) {
            return elder;
        }
        return scope.has(Role.CLERK) ? elder.withoutHealth() : elder.masked();
    }

    private Versioned<Elder> visible(ElderId id) {
        Versioned<Elder> elder = elders.read(id);
        scope.require(elder.value().areaId(), "elder", id.value());
        return elder;
    }
}
