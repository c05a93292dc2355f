package org.anhu.settlement.cash;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.CashEntryId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Refusal;
import org.anhu.people.Household;
import org.anhu.people.Households;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Cash of a household. A caregiver enters what was given and spent on a day they visit, and sees the book of a
 * household they have visited or visit within a month; what elder or family say of it, the dispatcher writes down.
 */
@Path("/households/{household}/cash")
@Tag(name = "cash")
class CashResource {

    private final CashBooks books;
    private final VisitedHouseholds visited;
    private final Households households;
    private final Scope scope;
    private final Clock clock;

    CashResource(CashBooks books, VisitedHouseholds visited, Households households, Scope scope, Clock clock) {
        this.books = books;
        this.visited = visited;
        this.households = households;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Role.DISTRICT_APPROVER,
        Role.STREET_MANAGER,
        Role.DISPATCHER,
        Role.CAREGIVER,
        Role.CLERK,
        Role.SUPERVISOR
    })
    public CashBook book(
            HouseholdId household,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @BeanParam PageRequest page) {
        return books.book(visible(household), from, to, page);
    }

    @POST
    @RolesAllowed({Role.DISPATCHER, Role.CAREGIVER})
    public Response enter(HouseholdId household, CashEntryDetails details, UriInfo here) {
        visible(household);
        CaregiverId caregiver = null;
        if (scope.has(Role.CAREGIVER)) {
            caregiver = scope.caregiver();
            if (!visited.on(caregiver, household, details.date(), details.date())) {
                throw Refusal.invalid(
                        "/date",
                        "not-on-schedule",
                        "Send a day on which you visit this household; the office enters what happened on others.",
                        details.date());
            }
        }
        return created(here, books.enter(household, details, caregiver, scope.user()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.DISTRICT_APPROVER,
        Role.STREET_MANAGER,
        Role.DISPATCHER,
        Role.CAREGIVER,
        Role.CLERK,
        Role.SUPERVISOR
    })
    public CashEntry get(HouseholdId household, CashEntryId id) {
        visible(household);
        return books.get(household, id);
    }

    /** Takes an entry back; only the office does. */
    @POST
    @Path("/{id}/reversal")
    @RolesAllowed(Role.DISPATCHER)
    public Response reverse(HouseholdId household, CashEntryId id, CashReversal reversal) {
        visible(household);
        CashEntry entry = books.reverse(household, id, reversal, scope.user());
        return Response.status(201).entity(entry).build();
    }

    @POST
    @Path("/{id}/confirmations")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response confirm(HouseholdId household, CashEntryId id, CashConfirmationDetails said) {
        visible(household);
        return Response.status(201)
                .entity(books.confirm(household, id, said, scope.user()))
                .build();
    }

    private Household visible(HouseholdId id) {
        Household household = households.get(id);
        if (scope.has(Role.CAREGIVER)) {
            LocalDate today = LocalDate.now(clock);
            if (!visited.on(scope.caregiver(), id, today.minusMonths(1), today.plusMonths(1))) {
                throw Refusal.notFound("household", id.value());
            }
        } else {
            scope.require(household.areaId(), "household", id.value());
        }
        return household;
    }

    private static Response created(UriInfo here, CashEntry entry) {
        String id = Long.toString(entry.id().value());
        return Response.created(here.getAbsolutePathBuilder().path(id).build())
                .entity(entry)
                .build();
    }
}
