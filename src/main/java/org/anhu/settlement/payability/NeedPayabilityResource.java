package org.anhu.settlement.payability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.care.Need;
import org.anhu.care.Needs;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Refusal;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the dispatcher: whether one need would be paid, after all that is proved and planned in its month before it. */
@Path("/needs/{id}/payability")
@Tag(name = "settlement")
class NeedPayabilityResource {

    private final Needs needs;
    private final Forecasts forecasts;
    private final Scope scope;

    NeedPayabilityResource(Needs needs, Forecasts forecasts, Scope scope) {
        this.needs = needs;
        this.forecasts = forecasts;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Forecast forecast(NeedId id) {
        Need need = needs.byIds(Set.of(id)).get(id);
        if (need == null) {
            throw Refusal.notFound("need", id.value());
        }
        scope.require(need.areaId(), "need", id.value());
        return forecasts.of(need);
    }
}
