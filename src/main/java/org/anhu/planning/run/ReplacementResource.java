package org.anhu.planning.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.VisitId;
import org.anhu.visits.Visit;
import org.anhu.visits.Visits;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who else could make a published visit, all others being left as they are or moved at a price. */
@Path("/visits/{id}/replacements")
@Tag(name = "planning")
class ReplacementResource {

    private final Visits visits;
    private final Explanations explanations;
    private final Scope scope;

    ReplacementResource(Visits visits, Explanations explanations, Scope scope) {
        this.visits = visits;
        this.explanations = explanations;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<Replacement> list(VisitId id, @BeanParam PageRequest page) {
        Visit visit = visits.get(id);
        scope.require(visit.areaId(), "visit", id.value());
        return explanations.replacements(visit, page);
    }
}
