package org.anhu.visits;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Versioned;
import org.anhu.kernel.VisitId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/visits")
@Tag(name = "visits")
class VisitResource {

    private final Visits visits;
    private final Dispatching dispatching;
    private final Scope scope;

    VisitResource(Visits visits, Dispatching dispatching, Scope scope) {
        this.visits = visits;
        this.dispatching = dispatching;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public Page<Visit> list(
            @QueryParam("date") @Nullable LocalDate date,
            @QueryParam("caregiver") @Nullable CaregiverId caregiver,
            @QueryParam("elder") @Nullable ElderId elder,
            @QueryParam("doing") @Nullable Doing doing,
            @QueryParam("proof") @Nullable Proof proof,
            @BeanParam PageRequest page) {
        return visits.list(scope.home(), date, caregiver, elder, doing, proof, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public Response get(VisitId id) {
        return visible(id).ok();
    }

    /** With punches, notes, exceptions and history; the diary may tell of health, so not for clerks. */
    @GET
    @Path("/{id}/file")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public VisitFile file(VisitId id) {
        visible(id);
        return dispatching.file(id);
    }

    /** A pinned visit keeps its caregiver and its time in every plan. */
    @POST
    @Path("/{id}/pin")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response pin(VisitId id) {
        visible(id);
        return dispatching.pin(id, true, scope.user()).ok();
    }

    @POST
    @Path("/{id}/unpin")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response unpin(VisitId id) {
        visible(id);
        return dispatching.pin(id, false, scope.user()).ok();
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response cancel(VisitId id, Reason reason) {
        visible(id);
        return dispatching.cancel(id, reason.reason(), scope.user()).ok();
    }

    @POST
    @Path("/{id}/missed")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response missed(VisitId id, Reason reason) {
        visible(id);
        return dispatching.missed(id, reason.reason(), scope.user()).ok();
    }

    /** Takes back a verified visit's proof, also after it was settled: the next settlement then takes it back too. */
    @POST
    @Path("/{id}/rejection")
    @RolesAllowed(Role.STREET_MANAGER)
    public Response reject(VisitId id, Reason reason) {
        visible(id);
        return dispatching.reject(id, reason.reason(), scope.user()).ok();
    }

    /** Says that a visit under way takes longer, so that the next plan knows; back to the planned end takes it back. */
    @POST
    @Path("/{id}/overrun")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response overrun(VisitId id, Overrun overrun) {
        visible(id);
        return dispatching.overrun(id, overrun.until(), scope.user()).ok();
    }

    private Versioned<Visit> visible(VisitId id) {
        Versioned<Visit> visit = visits.read(id);
        scope.require(visit.value().areaId(), "visit", id.value());
        return visit;
    }

    record Reason(String reason) {
        Reason {
            Findings findings = new Findings();
            findings.text("/reason", reason, 500);
            findings.refuseIfAny();
        }
    }

    record Overrun(Instant until) {
        Overrun {
            Findings findings = new Findings();
            findings.required("/until", until);
            findings.refuseIfAny();
        }
    }
}
