package org.anhu.entitlement.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import org.anhu.area.Area;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Refusal;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The monthly batches: an application whose papers are complete by the cut-off belongs to that month's. */
@Path("/application-batches")
@Tag(name = "entitlement")
class ApplicationBatchResource {

    private final Applications applications;
    private final Scope scope;

    ApplicationBatchResource(Applications applications, Scope scope) {
        this.applications = applications;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public ApplicationBatch batch(
            @QueryParam("month") @Nullable YearMonth month,
            @QueryParam("areaId") @Nullable AreaId areaId,
            @BeanParam PageRequest page) {
        if (month == null) {
            throw Refusal.badRequest("month-required", "Say which batch: ?month=2026-11.");
        }
        Area area = scope.narrowed(areaId);
        return new ApplicationBatch(
                month, applications.countBatch(area, month), applications.list(area, null, null, null, month, page));
    }
}
