package org.anhu.visits;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Retry;
import org.anhu.kernel.VisitId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a caregiver's phone talks to: only ever the own visits. */
@Path("/")
@Tag(name = "visits")
@RolesAllowed(Role.CAREGIVER)
class MeResource {

    private static final int DAYS = 7;
    private static final int MOST_DAYS = 62;

    private final Schedule schedule;
    private final Punches punches;
    private final Scope scope;
    private final Clock clock;

    MeResource(Schedule schedule, Punches punches, Scope scope, Clock clock) {
        this.schedule = schedule;
        this.punches = punches;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Path("/me/schedule")
    public List<ScheduledVisit> schedule(
            @QueryParam("from") @Parameter(description = "first day; today unless sent") @Nullable LocalDate from,
            @QueryParam("to") @Parameter(description = "last day; a week after the first unless sent") @Nullable LocalDate to) {
        LocalDate first = from == null ? LocalDate.now(clock) : from;
        LocalDate last = to == null ? first.plusDays(DAYS) : to;
        if (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw Refusal.badRequest(
                    "bad-parameter",
                    "Send from and to as days with from not after to and at most " + MOST_DAYS + " days between.");
        }
        return schedule.of(scope.caregiver(), first, last);
    }

    /** 201 the first time, 200 with the stored punch each time it comes again. */
    @POST
    @Path("/me/visits/{id}/punches")
    public Response punch(VisitId id, Punch punch, UriInfo here) {
        CaregiverId caregiver = scope.caregiver();
        return answer(Retry.transaction(() -> punches.punch(caregiver, id, punch)), here, punch.id());
    }

    /** For a phone that does not know whether its punch arrived. */
    @GET
    @Path("/me/visits/{id}/punches/{punch}")
    public Receipt receipt(VisitId id, String punch) {
        try {
            return punches.read(scope.caregiver(), id, UUID.fromString(punch));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("punch", punch);
        }
    }

    /** 201 the first time, 200 with the stored note each time it comes again. */
    @POST
    @Path("/me/visits/{id}/notes")
    public Response note(VisitId id, Note note, UriInfo here) {
        CaregiverId caregiver = scope.caregiver();
        Delivered<StoredNote> delivered = Retry.transaction(() -> punches.note(caregiver, id, note));
        return Response.status(delivered.first() ? 201 : 200)
                .entity(delivered.value())
                .build();
    }

    private static Response answer(Delivered<Receipt> delivered, UriInfo here, UUID id) {
        return delivered.first()
                ? Response.created(here.getAbsolutePathBuilder()
                                .path(id.toString())
                                .build())
                        .entity(delivered.value())
                        .build()
                : Response.ok(delivered.value()).build();
    }
}
