package org.anhu.entitlement.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Refusal;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of approved elders that a community hangs up, names half hidden. */
@Path("/public-list")
@Tag(name = "entitlement")
class PublicListResource {

    private final PublicLists lists;
    private final Scope scope;

    PublicListResource(PublicLists lists, Scope scope) {
        this.lists = lists;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public List<PublicListRow> list(
            @QueryParam("month") @Nullable YearMonth month, @QueryParam("areaId") @Nullable AreaId areaId) {
        if (month == null) {
            throw Refusal.badRequest("month-required", "Say of which month: ?month=2026-11.");
        }
        return lists.of(scope.narrowed(areaId), month);
    }
}
