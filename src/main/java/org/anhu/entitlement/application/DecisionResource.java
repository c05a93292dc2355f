package org.anhu.entitlement.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.entitlement.eligibility.Evaluation;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.Retry;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The district's decision, with everything it rests on. */
@Path("/applications")
@Tag(name = "entitlement")
class DecisionResource {

    private final Decisions decisions;
    private final VisibleApplications visible;
    private final Scope scope;

    DecisionResource(Decisions decisions, VisibleApplications visible, Scope scope) {
        this.decisions = decisions;
        this.visible = visible;
        this.scope = scope;
    }

    /** What the policy says of what was found so far, clause by clause. */
    @GET
    @Path("/{id}/evaluation")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER})
    public Evaluation evaluation(ApplicationId id) {
        visible.require(id);
        return decisions.evaluate(id);
    }

    @GET
    @Path("/{id}/decision")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER})
    public ApplicationDecision decision(ApplicationId id) {
        visible.require(id);
        return decisions.of(id);
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public ApplicationDecision decide(ApplicationId id, DecisionDetails details) {
        visible.require(id);
        String by = scope.user();
        return Retry.transaction(() -> decisions.decide(id, details, by));
    }
}
