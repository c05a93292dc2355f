package org.anhu.planning.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PlanId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a carer of a need is the one who goes, and who else could. */
@Path("/plans/{id}/assignments/{needId}/{carerNo}")
@Tag(name = "planning")
class ExplanationResource {

    private final Plans plans;
    private final Explanations explanations;
    private final Scope scope;

    ExplanationResource(Plans plans, Explanations explanations, Scope scope) {
        this.plans = plans;
        this.explanations = explanations;
        this.scope = scope;
    }

    /** What it costs by rule, and the next three who could go with the difference. */
    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public AssignmentExplanation get(PlanId id, NeedId needId, int carerNo) {
        visible(id);
        return explanations.assignment(id, new NeedCarer(needId, carerNo));
    }

    /** All who could go instead without a hard rule being broken, the cheapest first. */
    @GET
    @Path("/replacements")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<Replacement> replacements(PlanId id, NeedId needId, int carerNo, @BeanParam PageRequest page) {
        visible(id);
        return explanations.replacements(id, new NeedCarer(needId, carerNo), page);
    }

    /** What it costs that this visit is pinned. */
    @GET
    @Path("/pin-cost")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public PinCost pinCost(PlanId id, NeedId needId, int carerNo) {
        visible(id);
        return explanations.pinCost(id, new NeedCarer(needId, carerNo));
    }

    private void visible(PlanId id) {
        scope.require(plans.get(id).areaId(), "plan", id.value());
    }
}
