package org.anhu.entitlement.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Awards that somebody should see to. */
@Path("/")
@Tag(name = "entitlement")
class DueResource {

    private final Rechecks rechecks;
    private final AwardExits exits;
    private final Scope scope;

    DueResource(Rechecks rechecks, AwardExits exits, Scope scope) {
        this.rechecks = rechecks;
        this.exits = exits;
        this.scope = scope;
    }

    /** Those that should have been looked at again by that day, or by today. */
    @GET
    @Path("/rechecks/due")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public List<DueRecheck> due(
            @QueryParam("on") @Nullable LocalDate on, @QueryParam("areaId") @Nullable AreaId areaId) {
        return rechecks.due(scope.narrowed(areaId), on);
    }

    /** Those of which nobody is left: who had them has died or moved away. */
    @GET
    @Path("/exits/proposed")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public List<ProposedExit> proposed(@QueryParam("areaId") @Nullable AreaId areaId) {
        return exits.proposed(scope.narrowed(areaId));
    }
}
