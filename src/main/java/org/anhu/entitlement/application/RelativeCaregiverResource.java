package org.anhu.entitlement.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.RelativePermissionId;
import org.anhu.people.Elders;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which relatives may care for whom; clerks need it, for such visits are paid by rules of their own. */
@Path("/relative-caregivers")
@Tag(name = "entitlement")
class RelativeCaregiverResource {

    private final RelativeCaregivers relatives;
    private final VisibleApplications visible;
    private final Elders elders;
    private final Scope scope;

    RelativeCaregiverResource(RelativeCaregivers relatives, VisibleApplications visible, Elders elders, Scope scope) {
        this.relatives = relatives;
        this.visible = visible;
        this.elders = elders;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public Page<RelativePermission> list(
            @QueryParam("elderId") @Nullable ElderId elder,
            @QueryParam("caregiverId") @Nullable CaregiverId caregiver,
            @BeanParam PageRequest page) {
        return relatives.list(scope.home(), elder, caregiver, page);
    }

    @POST
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER})
    public RelativePermission permit(RelativePermissionDetails details) {
        visible.require(details.applicationId());
        return relatives.permit(details, scope.user());
    }

    /** From the day after, nobody plans the relative for this elder, and a repair sends somebody else. */
    @POST
    @Path("/{id}/end")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER})
    public RelativePermission end(RelativePermissionId id, RelativeEndDetails details) {
        ElderId elder = relatives.elderOf(id);
        scope.require(elders.get(elder).areaId(), "relative caregiver", id.value());
        return relatives.end(id, details, scope.user());
    }
}
