package org.anhu.settlement.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.DisputeId;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.PeriodState;
import org.anhu.settlement.SettlementLine;
import org.anhu.settlement.SettlementRun;
import org.anhu.settlement.Settlements;
import org.anhu.settlement.dispute.Dispute;
import org.anhu.settlement.dispute.DisputeDecision;
import org.anhu.settlement.dispute.DisputeDetails;
import org.anhu.settlement.dispute.Disputes;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What families say against a draft of their month; each is decided with a reason before the run is approved. */
@Path("/settlements/{id}/disputes")
@Tag(name = "release")
class DisputeResource {

    private final VisibleRuns runs;
    private final Settlements settlements;
    private final Disputes disputes;
    private final Scope scope;

    DisputeResource(VisibleRuns runs, Settlements settlements, Disputes disputes, Scope scope) {
        this.runs = runs;
        this.settlements = settlements;
        this.disputes = disputes;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    public List<Dispute> list(SettlementId id) {
        runs.get(id, scope);
        return disputes.of(id);
    }

    @POST
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response raise(SettlementId id, DisputeDetails details) {
        SettlementRun run = runs.get(id, scope);
        if (run.state() != PeriodState.CLOSING) {
            throw Refusal.conflict(
                    "not-a-draft",
                    "The month is " + run.state() + ": only a draft that waits for approval can be disputed.");
        }
        boolean known = settlements.lines(id).stream().anyMatch(line -> isOf(details, line));
        if (!known) {
            throw Refusal.invalid(
                    details.position() == null ? "/householdId" : "/position",
                    "not-in-run",
                    "Send a household of this run, and the position of one of its lines.",
                    details.position() == null ? details.householdId().value() : details.position());
        }
        return Response.status(201)
                .entity(disputes.raise(id, details, scope.user()))
                .build();
    }

    @POST
    @Path("/{dispute}/decision")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.CLERK})
    public Dispute decide(SettlementId id, DisputeId dispute, DisputeDecision decision) {
        runs.get(id, scope);
        return disputes.decide(id, dispute, decision, scope.user());
    }

    private static boolean isOf(DisputeDetails details, SettlementLine line) {
        return line.line().householdId().equals(details.householdId())
                && (details.position() == null || details.position() == line.position());
    }
}
