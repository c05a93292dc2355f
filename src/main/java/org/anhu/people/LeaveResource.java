package org.anhu.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.LeaveId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Leave. A caregiver asks for the own and may withdraw it; station and street ask for anyone and decide. Nobody else
 * reads it: the reason is often an illness.
 */
@Path("/leave")
@Tag(name = "people")
class LeaveResource {

    private final Leaves leaves;
    private final Caregivers caregivers;
    private final References references;
    private final Scope scope;

    LeaveResource(Leaves leaves, Caregivers caregivers, References references, Scope scope) {
        this.leaves = leaves;
        this.caregivers = caregivers;
        this.references = references;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CAREGIVER})
    public Page<Leave> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("caregiverId") @Nullable CaregiverId caregiverId,
            @QueryParam("status") @Nullable LeaveStatus status,
            @QueryParam("on") @Nullable LocalDate on,
            @BeanParam PageRequest page) {
        CaregiverId whose = isCaregiver() ? scope.caregiver() : caregiverId;
        return leaves.list(scope.narrowed(areaId), externalId, whose, status, on, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CAREGIVER})
    public Response get(LeaveId id) {
        return visible(id).ok();
    }

    /** Who asked and who decided, oldest first. */
    @GET
    @Path("/{id}/moves")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CAREGIVER})
    public List<LeaveMove> moves(LeaveId id) {
        visible(id);
        return leaves.moves(id);
    }

    @POST
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER, Role.CAREGIVER})
    public Response request(LeaveDetails details, UriInfo here) {
        requireCaregiver(details);
        Versioned<Leave> requested = leaves.request(details, scope.user());
        return requested.created(here, requested.value().id().value());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER, Role.CAREGIVER})
    public Response change(
            LeaveId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, LeaveDetails details) {
        visible(id);
        requireCaregiver(details);
        return leaves.change(id, Version.fromIfMatch(ifMatch), details).ok();
    }

    /** Approves, refuses or withdraws. */
    @PUT
    @Path("/{id}/status")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER, Role.CAREGIVER})
    public Response move(LeaveId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Move move) {
        visible(id);
        if (isCaregiver() && move.status() != LeaveStatus.WITHDRAWN) {
            throw Refusal.forbidden("not-your-decision", "You may withdraw your leave; the station decides on it.");
        }
        return leaves.move(id, Version.fromIfMatch(ifMatch), move.status(), scope.user())
                .ok();
    }

    private void requireCaregiver(LeaveDetails details) {
        CaregiverId id = details.caregiverId();
        if (isCaregiver() && !id.equals(scope.caregiver())) {
            throw References.unknown("/caregiverId", "caregiver", id.value());
        }
        references.caregiver("/caregiverId", id);
    }

    private Versioned<Leave> visible(LeaveId id) {
        Versioned<Leave> leave = leaves.read(id);
        CaregiverId whose = leave.value().caregiverId();
        if (isCaregiver() && !whose.equals(scope.caregiver())) {
            throw Refusal.notFound("leave", id.value());
        }
        scope.require(caregivers.get(whose).areaId(), "leave", id.value());
        return leave;
    }

    private boolean isCaregiver() {
        return scope.has(Role.CAREGIVER);
    }

    record Move(LeaveStatus status) {
        Move {
            Findings findings = new Findings();
            findings.required("/status", status);
            findings.refuseIfAny();
        }
    }
}
