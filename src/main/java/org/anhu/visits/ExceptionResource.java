package org.anhu.visits;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.ExceptionId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Retry;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.anhu.kernel.VisitId;
import org.anhu.visits.proof.Code;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/exceptions")
@Tag(name = "visits")
class ExceptionResource {

    private final ExceptionCases cases;
    private final Scope scope;

    ExceptionResource(ExceptionCases cases, Scope scope) {
        this.cases = cases;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<ExceptionCase> list(
            @QueryParam("open") @Parameter(description = "true unless sent: only what waits for a person") @Nullable String open,
            @QueryParam("code") @Nullable Code code,
            @QueryParam("visit") @Nullable VisitId visit,
            @BeanParam PageRequest page) {
        return cases.list(scope.home(), open == null || open.equals("true"), code, visit, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Response get(ExceptionId id) {
        return visible(id).ok();
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response decide(
            ExceptionId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, NewDecision decision) {
        visible(id);
        Version seen = Version.fromIfMatch(ifMatch);
        return Retry.transaction(() -> cases.decide(id, seen, decision.decision(), decision.reason(), scope.user()))
                .ok();
    }

    private Versioned<ExceptionCase> visible(ExceptionId id) {
        Versioned<ExceptionCase> found = cases.read(id);
        scope.require(found.value().areaId(), "exception", id.value());
        return found;
    }

    record NewDecision(ExceptionCase.Decision decision, String reason) {
        NewDecision {
            Findings findings = new Findings();
            findings.required("/decision", decision);
            findings.text("/reason", reason, 500);
            findings.refuseIfAny();
        }
    }
}
