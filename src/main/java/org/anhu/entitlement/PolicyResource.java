package org.anhu.entitlement;

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
import java.time.LocalDate;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PolicyVersionId;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Policies are law for everyone, so everyone may read them. */
@Path("/policies")
@Tag(name = "entitlement")
class PolicyResource {

    private final Policies policies;
    private final Scope scope;

    PolicyResource(Policies policies, Scope scope) {
        this.policies = policies;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({
        Role.DISTRICT_APPROVER,
        Role.STREET_MANAGER,
        Role.DISPATCHER,
        Role.CAREGIVER,
        Role.CLERK,
        Role.SUPERVISOR,
        Role.ADMIN
    })
    public Page<PolicyVersion> list(
            @QueryParam("code") @Nullable String code,
            @QueryParam("on") @Nullable LocalDate on,
            @BeanParam PageRequest page) {
        return policies.list(code, on, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.DISTRICT_APPROVER,
        Role.STREET_MANAGER,
        Role.DISPATCHER,
        Role.CAREGIVER,
        Role.CLERK,
        Role.SUPERVISOR,
        Role.ADMIN
    })
    public Response get(PolicyVersionId id) {
        return policies.read(id).ok();
    }

    @POST
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response publish(PolicyDetails details, UriInfo here) {
        Versioned<PolicyVersion> published = policies.publish(details, scope.user());
        return published.created(here, published.value().id().value());
    }

    /** Only the last day of a version can change; for anything else a new version is published. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response end(
            PolicyVersionId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, PolicyEnd end) {
        policies.read(id);
        return policies.end(id, Version.fromIfMatch(ifMatch), end).ok();
    }
}
