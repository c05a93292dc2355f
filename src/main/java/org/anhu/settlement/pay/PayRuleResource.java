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
import java.time.LocalDate;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PayRuleId;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.anhu.people.CaregiverKind;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rates of pay, dated, with the document each rests on. */
@Path("/pay-rules")
@Tag(name = "pay")
class PayRuleResource {

    private final PayRules rules;
    private final Scope scope;

    PayRuleResource(PayRules rules, Scope scope) {
        this.rules = rules;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Page<PayRule> list(
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("component") @Nullable PayComponent component,
            @QueryParam("kind") @Nullable CaregiverKind kind,
            @QueryParam("on") @Nullable LocalDate on,
            @BeanParam PageRequest page) {
        return rules.list(scope.narrowed(areaId), component, kind, on, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Response get(PayRuleId id) {
        return visible(id).ok();
    }

    @POST
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response add(PayRuleDetails details, UriInfo here) {
        scope.require(details.areaId());
        Versioned<PayRule> added = rules.add(details);
        return added.created(here, added.value().id().value());
    }

    /** Only the last month of a rule can change; for another rate another rule is made. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response end(PayRuleId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, PayEnd end) {
        visible(id);
        return rules.end(id, Version.fromIfMatch(ifMatch), end).ok();
    }

    private Versioned<PayRule> visible(PayRuleId id) {
        Versioned<PayRule> rule = rules.read(id);
        scope.require(rule.value().areaId(), "pay rule", id.value());
        return rule;
    }
}
