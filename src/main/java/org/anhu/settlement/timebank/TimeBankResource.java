package org.anhu.settlement.timebank;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Findings;
import org.anhu.people.Caregiver;
import org.anhu.people.Caregivers;
import org.anhu.settlement.ledger.LedgerTransaction;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/time-bank/{caregiverId}")
@Tag(name = "settlement")
class TimeBankResource {

    private final TimeBank bank;
    private final Caregivers caregivers;
    private final Scope scope;

    TimeBankResource(TimeBank bank, Caregivers caregivers, Scope scope) {
        this.bank = bank;
        this.caregivers = caregivers;
        this.scope = scope;
    }

    /** Minutes that the volunteer may still spend. */
    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Balance balance(@PathParam("caregiverId") CaregiverId caregiverId) {
        Caregiver volunteer = visible(caregiverId);
        return new Balance(caregiverId, bank.balance(volunteer));
    }

    /** Spends minutes; the same {@code key} again is the same spending. */
    @POST
    @Path("/spendings")
    @RolesAllowed(Role.STREET_MANAGER)
    public Response spend(@PathParam("caregiverId") CaregiverId caregiverId, Spending spending) {
        LedgerTransaction booked =
                bank.spend(visible(caregiverId), spending.key(), spending.minutes(), spending.reason(), scope.user());
        return Response.status(Response.Status.CREATED).entity(booked).build();
    }

    private Caregiver visible(CaregiverId id) {
        Caregiver caregiver = caregivers.get(id);
        scope.require(caregiver.areaId(), "caregiver", id.value());
        return caregiver;
    }

    record Balance(CaregiverId caregiverId, long minutes) {}

    record Spending(String key, long minutes, String reason) {
        Spending {
            Findings findings = new Findings();
            findings.text("/key", key, 60);
            findings.text("/reason", reason, 500);
            findings.check(minutes > 0, "/minutes", "out-of-range", "Send how many minutes are spent.", minutes);
            findings.refuseIfAny();
        }
    }
}
