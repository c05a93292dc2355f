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
import org.anhu.kernel.ObjectionId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Public notices and the objections to them; the district resolves objections. */
@Path("/applications")
@Tag(name = "entitlement")
class PublicNoticeResource {

    private final PublicNotices notices;
    private final Applications applications;
    private final VisibleApplications visible;
    private final Scope scope;

    PublicNoticeResource(PublicNotices notices, Applications applications, VisibleApplications visible, Scope scope) {
        this.notices = notices;
        this.applications = applications;
        this.visible = visible;
        this.scope = scope;
    }

    @GET
    @Path("/{id}/notice")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public List<PublicNotice> list(ApplicationId id) {
        visible.require(id);
        return notices.of(id);
    }

    /** For how many days it hangs, and whether only working days count, the policy says. */
    @POST
    @Path("/{id}/notice")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response post(ApplicationId id, PublicNoticeDetails details) {
        visible.require(id);
        notices.post(id, details, scope.user());
        return answer(id);
    }

    @GET
    @Path("/{id}/objections")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public List<Objection> objections(ApplicationId id) {
        visible.require(id);
        return notices.objections(id);
    }

    /** Whoever hears of an objection enters it; supervisors are asked by the public, too. */
    @POST
    @Path("/{id}/objections")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Response object(ApplicationId id, ObjectionDetails details) {
        visible.require(id);
        notices.object(id, details, scope.user());
        return answer(id);
    }

    @POST
    @Path("/{id}/objections/{objection}/resolution")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response resolve(ApplicationId id, ObjectionId objection, ResolutionDetails details) {
        visible.require(id);
        notices.resolve(id, objection, details, scope.user());
        return answer(id);
    }

    private Response answer(ApplicationId id) {
        return scope.has(Role.SUPERVISOR)
                ? Response.ok(applications.read(id).value().withoutHealth()).build()
                : applications.read(id).ok();
    }
}
