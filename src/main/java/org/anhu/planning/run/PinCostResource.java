package org.anhu.planning.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.VisitId;
import org.anhu.visits.Visit;
import org.anhu.visits.Visits;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What it costs that a published visit is pinned. */
@Path("/visits/{id}/pin-cost")
@Tag(name = "planning")
class PinCostResource {

    private final Visits visits;
    private final Explanations explanations;
    private final Scope scope;

    PinCostResource(Visits visits, Explanations explanations, Scope scope) {
        this.visits = visits;
        this.explanations = explanations;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public PinCost get(VisitId id) {
        Visit visit = visits.get(id);
        scope.require(visit.areaId(), "visit", id.value());
        return explanations.pinCost(visit);
    }
}
