package org.anhu.care;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.HoldId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

// A hold's reason tells of someone's health: clerks do not see it.
@Path("/holds")
@Tag(name = "care")
class HoldResource {

    private final Holds holds;
    private final ElderScope elders;
    private final Scope scope;

    HoldResource(Holds holds, ElderScope elders, Scope scope) {
        this.holds = holds;
        this.elders = elders;
        this.scope = scope;
    }

    /** The first day with care again. */
    record TakingBack(LocalDate from) {

        TakingBack {
            Findings findings = new Findings();
            findings.required("/from", from);
            findings.refuseIfAny();
        }
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<Hold> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("elderId") @Nullable ElderId elder,
            @BeanParam PageRequest page) {
        return holds.list(scope.home(), externalId, elder, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Response get(HoldId id) {
        return visible(id).ok();
    }

    @POST
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response add(HoldDetails details, UriInfo here) {
        elders.require(details.elderId());
        Versioned<SavedHold> added = holds.add(details);
        return added.created(here, added.value().hold().id().value());
    }

    @POST
    @Path("/{id}/take-back")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response takeBack(HoldId id, TakingBack takingBack) {
        visible(id);
        return holds.takeBack(id, takingBack.from()).ok();
    }

    private Versioned<Hold> visible(HoldId id) {
        Versioned<Hold> hold = holds.read(id);
        elders.require(hold.value().details().elderId(), "hold", id.value());
        return hold;
    }
}
