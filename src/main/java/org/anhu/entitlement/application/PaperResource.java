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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Papers and evidence: health and income, so only for those who work on the application. */
@Path("/applications")
@Tag(name = "entitlement")
class PaperResource {

    private final Papers papers;
    private final VisibleApplications visible;
    private final Scope scope;

    PaperResource(Papers papers, VisibleApplications visible, Scope scope) {
        this.papers = papers;
        this.visible = visible;
        this.scope = scope;
    }

    @GET
    @Path("/{id}/materials")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER})
    public List<Material> materials(ApplicationId id) {
        visible.require(id);
        return papers.materials(id);
    }

    /** The sender is who saw the original and filed the copy; the answer is the application with what is missing. */
    @POST
    @Path("/{id}/materials")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response bring(ApplicationId id, MaterialDetails details) {
        visible.require(id);
        papers.bring(id, details, scope.user());
        return visible.read(id).ok();
    }

    @GET
    @Path("/{id}/evidence")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER})
    public List<Evidence> evidence(ApplicationId id) {
        visible.require(id);
        return papers.evidence(id);
    }

    @POST
    @Path("/{id}/evidence")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response record(ApplicationId id, EvidenceDetails details) {
        visible.require(id);
        papers.record(id, details, scope.user());
        return visible.read(id).ok();
    }
}
