package org.anhu.settlement.payability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Refusal;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For the dispatcher: what would not be paid, and why, before anybody sets out; and what each award still gives. */
@Path("/needs/payability")
@Tag(name = "settlement")
class PayabilityResource {

    private static final int WEEK = 6;
    private static final int MOST_DAYS = 62;

    private final Forecasts forecasts;
    private final Scope scope;
    private final Clock clock;

    PayabilityResource(Forecasts forecasts, Scope scope, Clock clock) {
        this.forecasts = forecasts;
        this.scope = scope;
        this.clock = clock;
    }

    /** From today, and a week, where nothing else is asked for. */
    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Forecast forecast(
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("all") @DefaultValue("false") boolean all) {
        LocalDate first = from == null ? LocalDate.now(clock) : from;
        LocalDate last = to == null ? first.plusDays(WEEK) : to;
        if (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw Refusal.badRequest(
                    "bad-parameter",
                    "Send from and to as days with from not after to and at most " + MOST_DAYS + " days between.");
        }
        return forecasts.of(scope.narrowed(areaId), first, last, all);
    }
}
