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
import org.anhu.entitlement.eligibility.Eligibility;
import org.anhu.entitlement.eligibility.EligibilityTable;
import org.anhu.entitlement.eligibility.Evaluation;
import org.anhu.entitlement.eligibility.HouseholdFacts;
import org.anhu.entitlement.eligibility.Subject;
import org.anhu.kernel.LastDay;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PolicyVersionId;
import org.anhu.kernel.Refusal;
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

    /** What the policy would say of a household that is made up or not yet known; nothing is stored. */
    @POST
    @Path("/{id}/evaluations")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER})
    public Evaluation evaluate(PolicyVersionId id, HouseholdFacts facts) {
        EligibilityTable table = policies.get(id).eligibility();
        if (table == null) {
            throw Refusal.conflict(
                    "no-decision-table", "This version has no decision table: awards under it are decided by hand.");
        }
        boolean ofElder = table.subject() == Subject.ELDER;
        if (ofElder != (facts.subject() != null)) {
            throw Refusal.invalid(
                    "/subject",
                    "wrong-subject",
                    ofElder
                            ? "This policy awards to persons: name the elder whom it is about."
                            : "This policy awards to households: leave the subject out.",
                    facts.subject());
        }
        return Eligibility.evaluate(table, facts);
    }

    /** Only the last day of a version can change; for anything else a new version is published. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response end(PolicyVersionId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, LastDay end) {
        return policies.end(id, Version.fromIfMatch(ifMatch), end).ok();
    }
}
