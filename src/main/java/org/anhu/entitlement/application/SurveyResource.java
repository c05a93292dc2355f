package org.anhu.entitlement.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.Refusal;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Surveys: health, so only for those who work on the application. */
@Path("/applications")
@Tag(name = "entitlement")
class SurveyResource {

    private final Surveys surveys;
    private final VisibleApplications visible;
    private final Scope scope;

    SurveyResource(Surveys surveys, VisibleApplications visible, Scope scope) {
        this.surveys = surveys;
        this.visible = visible;
        this.scope = scope;
    }

    @GET
    @Path("/{id}/surveys")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER})
    public List<Survey> list(ApplicationId id) {
        visible.require(id);
        return surveys.of(id);
    }

    /** The sender is who was there. Only a street manager surveys for the street. */
    @POST
    @Path("/{id}/surveys")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response record(ApplicationId id, SurveyDetails details) {
        visible.require(id);
        if (details.level() == SurveyLevel.STREET && !scope.has(Role.STREET_MANAGER)) {
            throw Refusal.forbidden("street-surveys", "For the street, somebody of the street surveys.");
        }
        surveys.record(id, details, scope.user());
        return visible.read(id).ok();
    }
}
