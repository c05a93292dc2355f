package org.anhu.planning.run;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.Retry;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans")
@Tag(name = "planning")
class PlanResource {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final Plans plans;
    private final Repairs repairs;
    private final ProgressEvents events;
    private final Scope scope;

    PlanResource(Plans plans, Repairs repairs, ProgressEvents events, Scope scope) {
        this.plans = plans;
        this.repairs = repairs;
        this.events = events;
        this.scope = scope;
    }

    @POST
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response request(@HeaderParam("Idempotency-Key") @Nullable String key, PlanRequest request, UriInfo here) {
        scope.require(request.areaId());
        return answer(plans.request(key == null ? UUID.randomUUID().toString() : key, request, scope.user()), here);
    }

    /** How the rest of a day can go on: answered with the proposal itself, within seconds. */
    @POST
    @Path("/repairs")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response repair(@HeaderParam("Idempotency-Key") @Nullable String key, RepairRequest request, UriInfo here) {
        scope.require(request.areaId());
        return answer(repairs.request(key == null ? UUID.randomUUID().toString() : key, request, scope.user()), here);
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<Plan> list(
            @QueryParam("state") @Nullable PlanState state,
            @QueryParam("date") @Nullable LocalDate date,
            @BeanParam PageRequest page) {
        return plans.list(scope.home(), state, date, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Plan get(PlanId id) {
        return visible(id);
    }

    @GET
    @Path("/{id}/progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Multi<OutboundSseEvent> progress(PlanId id, @Context Sse sse) {
        visible(id);
        return events.of(id, sse);
    }

    @GET
    @Path("/{id}/assignments")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<PlanAssignment> assignments(PlanId id, @BeanParam PageRequest page) {
        visible(id);
        return plans.assignments(id, page);
    }

    @GET
    @Path("/{id}/waiting")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Response waiting(
            PlanId id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @BeanParam PageRequest page) {
        visible(id);
        Locale reader = reader(language);
        return Response.ok(plans.waiting(id, reader, page)).language(reader).build();
    }

    /** Who, from when to when, from which caregiver to which, against what was published when the plan was made. */
    @GET
    @Path("/{id}/changes")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<PlanChange> changes(PlanId id, @BeanParam PageRequest page) {
        visible(id);
        return plans.changes(id, page);
    }

    @GET
    @Path("/{id}/score")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public List<PlanScore> score(PlanId id) {
        visible(id);
        return plans.score(id);
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Plan publish(PlanId id) {
        visible(id);
        String user = scope.user();
        return Retry.transaction(() -> plans.publish(id, user));
    }

    @POST
    @Path("/{id}/discard")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Plan discard(PlanId id) {
        visible(id);
        return plans.discard(id);
    }

    private static Response answer(Requested requested, UriInfo here) {
        Plan plan = requested.plan();
        if (!requested.isNew()) {
            return Response.ok(plan).build();
        }
        String id = Long.toString(plan.id().value());
        return Response.created(here.getBaseUriBuilder()
                        .path(PlanResource.class)
                        .path(id)
                        .build())
                .entity(plan)
                .build();
    }

    private Plan visible(PlanId id) {
        Plan plan = plans.get(id);
        scope.require(plan.areaId(), "plan", id.value());
        return plan;
    }

    private static Locale reader(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH; // a header nobody can read is as good as none
        }
    }
}
