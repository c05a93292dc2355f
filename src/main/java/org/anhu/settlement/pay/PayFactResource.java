package org.anhu.settlement.pay;

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
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PayFactId;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.anhu.people.Caregiver;
import org.anhu.people.Caregivers;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A caregiver's post, grade of performance and one-off awards. */
@Path("/pay-facts")
@Tag(name = "pay")
class PayFactResource {

    private final PayFacts facts;
    private final Caregivers caregivers;
    private final Scope scope;

    PayFactResource(PayFacts facts, Caregivers caregivers, Scope scope) {
        this.facts = facts;
        this.caregivers = caregivers;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Page<PayFact> list(
            @QueryParam("caregiverId") @Nullable CaregiverId caregiverId, @BeanParam PageRequest page) {
        return facts.list(scope.home(), caregiverId, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Response get(PayFactId id) {
        return visible(id).ok();
    }

    @POST
    @RolesAllowed(Role.STREET_MANAGER)
    public Response add(PayFactDetails details, UriInfo here) {
        Caregiver caregiver =
                caregivers.byIds(java.util.List.of(details.caregiverId())).get(details.caregiverId());
        if (caregiver == null) {
            throw Refusal.notFound("caregiver", details.caregiverId().value());
        }
        scope.require(caregiver.areaId(), "caregiver", caregiver.id().value());
        Versioned<PayFact> added = facts.add(details, scope.user());
        return added.created(here, added.value().id().value());
    }

    /** Only the last month can change; for another post or grade another fact is recorded. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.STREET_MANAGER)
    public Response end(PayFactId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, PayEnd end) {
        visible(id);
        return facts.end(id, Version.fromIfMatch(ifMatch), end).ok();
    }

    private Versioned<PayFact> visible(PayFactId id) {
        Versioned<PayFact> fact = facts.read(id);
        scope.require(caregivers.get(fact.value().caregiverId()).areaId(), "pay fact", id.value());
        return fact;
    }
}
