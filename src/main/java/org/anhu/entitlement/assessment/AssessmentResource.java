package org.anhu.entitlement.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.ElderId;
import org.anhu.people.Elders;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Health data, so those who arrange care see it; the street, which surveys, records it. */
@Path("/elders/{id}/assessments")
@Tag(name = "entitlement")
class AssessmentResource {

    private final Assessments assessments;
    private final Elders elders;
    private final Scope scope;

    AssessmentResource(Assessments assessments, Elders elders, Scope scope) {
        this.assessments = assessments;
        this.elders = elders;
        this.scope = scope;
    }

    /** The latest first. */
    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER})
    public List<Assessment> list(ElderId id) {
        requireVisible(id);
        return assessments.of(id);
    }

    @POST
    @RolesAllowed(Role.STREET_MANAGER)
    public Response add(ElderId id, AssessmentDetails details, UriInfo here) {
        requireVisible(id);
        Assessment added = assessments.add(id, details, scope.user());
        return Response.created(here.getAbsolutePath()).entity(added).build();
    }

    private void requireVisible(ElderId id) {
        scope.require(elders.get(id).areaId(), "elder", id.value());
    }
}
