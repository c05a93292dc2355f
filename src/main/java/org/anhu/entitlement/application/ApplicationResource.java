package org.anhu.entitlement.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Versioned;
import org.anhu.people.Households;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Applications: the street and its communities take them in, the district decides, supervisors read. Clerks do not see
 * them, for the papers tell of illness (domain.md 7).
 */
@Path("/applications")
@Tag(name = "entitlement")
class ApplicationResource {

    private final Applications applications;
    private final Households households;
    private final VisibleApplications visible;
    private final Scope scope;

    ApplicationResource(Applications applications, Households households, VisibleApplications visible, Scope scope) {
        this.applications = applications;
        this.households = households;
        this.visible = visible;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<Application> list(
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("householdId") @Nullable HouseholdId household,
            @QueryParam("policyCode") @Nullable String policyCode,
            @QueryParam("state") @Nullable ApplicationState state,
            @BeanParam PageRequest page) {
        return applications.list(scope.narrowed(areaId), household, policyCode, state, null, page);
    }

    /** Who must act until when, the most urgent first; {@code until} leaves what must be done by that day. */
    @GET
    @Path("/due")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<Application> due(
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("until") @Nullable LocalDate until,
            @QueryParam("owner") @Nullable String owner,
            @BeanParam PageRequest page) {
        return applications.due(scope.narrowed(areaId), until, owner, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Response get(ApplicationId id) {
        Versioned<Application> application = visible.read(id);
        return scope.has(Role.SUPERVISOR)
                ? new Versioned<>(application.value().withoutHealth(), application.version()).ok()
                : application.ok();
    }

    /** Who moved it, when and why, the first move first. */
    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public List<ApplicationMove> history(ApplicationId id) {
        visible.require(id);
        return applications.history(id);
    }

    /** The answer lists every paper that is missing, so that nobody has to come twice. */
    @POST
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response takeIn(ApplicationDetails details, UriInfo here) {
        HouseholdId household = details.householdId();
        scope.require(households.get(household).areaId(), "household", household.value());
        Versioned<Application> taken = applications.takeIn(details, scope.user());
        return taken.created(here, taken.value().id().value());
    }

    /** Whoever calls answers for it from now on. */
    @POST
    @Path("/{id}/owner")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response takeOver(ApplicationId id, Because because) {
        visible.require(id);
        return applications.takeOver(id, because.reason(), scope.user()).ok();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response withdraw(ApplicationId id, Because because) {
        visible.require(id);
        return applications.withdraw(id, because.reason(), scope.user()).ok();
    }

    record Because(String reason) {
        Because {
            Findings findings = new Findings();
            findings.text("/reason", reason, 500);
            findings.refuseIfAny();
        }
    }
}
