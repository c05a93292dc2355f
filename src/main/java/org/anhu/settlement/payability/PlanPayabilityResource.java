package org.anhu.settlement.payability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.PlanId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the dispatcher, before a plan is published: what of it would not be paid, and why. */
@Path("/plans/{id}/payability")
@Tag(name = "settlement")
class PlanPayabilityResource {

    private final Proposals proposals;
    private final Forecasts forecasts;
    private final Scope scope;

    PlanPayabilityResource(Proposals proposals, Forecasts forecasts, Scope scope) {
        this.proposals = proposals;
        this.forecasts = forecasts;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Forecast forecast(PlanId id, @QueryParam("all") @DefaultValue("false") boolean all) {
        Proposal plan = proposals.get(id);
        scope.require(plan.areaId(), "plan", id.value());
        return forecasts.of(plan, all);
    }
}
