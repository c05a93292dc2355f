package org.anhu.settlement.budget;

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
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.BudgetRuleId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which line pays for which policy, from which month of service on. */
@Path("/budget-rules")
@Tag(name = "budget")
class BudgetRuleResource {

    private final BudgetRules rules;
    private final Budgets budgets;
    private final Scope scope;

    BudgetRuleResource(BudgetRules rules, Budgets budgets, Scope scope) {
        this.rules = rules;
        this.budgets = budgets;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Page<BudgetRule> list(
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("policyCode") @Nullable String policyCode,
            @QueryParam("lineId") @Nullable BudgetLineId lineId,
            @BeanParam PageRequest page) {
        return rules.list(scope.narrowed(areaId), policyCode, lineId, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Response get(BudgetRuleId id) {
        return visible(id).ok();
    }

    @POST
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response add(BudgetRuleDetails details, UriInfo here) {
        requireLine(details);
        Versioned<BudgetRule> added = rules.add(details);
        return added.created(here, added.value().id().value());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response change(
            BudgetRuleId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, BudgetRuleDetails details) {
        visible(id);
        requireLine(details);
        return rules.change(id, Version.fromIfMatch(ifMatch), details).ok();
    }

    private void requireLine(BudgetRuleDetails details) {
        BudgetLine line = budgets.read(details.lineId()).value();
        scope.require(line.areaId(), "budget line", line.id().value());
    }

    private Versioned<BudgetRule> visible(BudgetRuleId id) {
        Versioned<BudgetRule> rule = rules.read(id);
        scope.require(rule.value().areaId(), "budget rule", id.value());
        return rule;
    }
}
