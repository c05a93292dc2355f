package org.anhu.entitlement.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.entitlement.Awards;
import org.anhu.kernel.AwardId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What becomes of an award: the district decides. */
@Path("/awards")
@Tag(name = "entitlement")
class RecheckResource {

    private final Rechecks rechecks;
    private final AwardExits exits;
    private final Awards awards;
    private final Scope scope;

    RecheckResource(Rechecks rechecks, AwardExits exits, Awards awards, Scope scope) {
        this.rechecks = rechecks;
        this.exits = exits;
        this.awards = awards;
        this.scope = scope;
    }

    @GET
    @Path("/{id}/rechecks")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER})
    public List<Recheck> rechecks(AwardId id) {
        require(id);
        return rechecks.of(id);
    }

    @POST
    @Path("/{id}/rechecks")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Recheck recheck(AwardId id, RecheckDetails details) {
        require(id);
        return rechecks.record(id, details, scope.user());
    }

    @POST
    @Path("/{id}/exit")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public AwardExit exit(AwardId id, ExitDetails details) {
        require(id);
        return exits.exit(id, details, scope.user());
    }

    private void require(AwardId id) {
        scope.require(awards.get(id).areaId(), "award", id.value());
    }
}
