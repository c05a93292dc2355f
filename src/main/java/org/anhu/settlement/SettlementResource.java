package org.anhu.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.anhu.area.Area;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.care.Services;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.statement.CsvStatement;
import org.anhu.settlement.statement.XlsxStatement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Months and their lines. No answer holds a name, an address or anything about health. */
@Path("/settlements")
@Tag(name = "settlement")
class SettlementResource {

    private final Settlements settlements;
    private final Services services;
    private final Scope scope;

    SettlementResource(Settlements settlements, Services services, Scope scope) {
        this.settlements = settlements;
        this.services = services;
        this.scope = scope;
    }

    /** Makes runs, which another person approves: 201 if this has made one, 200 if all were there before. */
    @POST
    @RolesAllowed(Role.CLERK)
    public Response settle(SettlementRequest request, UriInfo here) {
        Area area = scope.require(request.areaId());
        Settled settled = settlements.settle(area, request.month(), scope.user());
        Response.ResponseBuilder answer =
                Response.status(settled.made() > 0 ? 201 : 200).entity(settled);
        if (settled.runs().size() == 1) {
            String id = Long.toString(settled.runs().get(0).id().value());
            answer.location(here.getAbsolutePathBuilder().path(id).build());
        }
        return answer.build();
    }

    @GET
    @Path("/preview")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Preview preview(@QueryParam("areaId") @Nullable AreaId areaId, @QueryParam("month") @Nullable String month) {
        return settlements.preview(areaId == null ? scope.home() : scope.require(areaId), required(month));
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Page<SettlementRun> list(@QueryParam("month") @Nullable String month, @BeanParam PageRequest page) {
        return settlements.list(scope.home(), month == null ? null : required(month), page);
    }

    /** What a street's run would change for whom and why, and which visits would not be in it. */
    @GET
    @Path("/difference")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Difference difference(
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("month") @Nullable String month,
            @QueryParam("against") Difference.@Nullable Against against) {
        return settlements.difference(
                scope.narrowed(areaId), required(month), against == null ? Difference.Against.MONTH_BEFORE : against);
    }

    /** How far each street is with a month: OPEN, CLOSING, CLOSED, PUBLISHED. */
    @GET
    @Path("/periods")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public List<Period> periods(
            @QueryParam("areaId") @Nullable AreaId areaId, @QueryParam("month") @Nullable String month) {
        return settlements.periods(scope.narrowed(areaId), required(month));
    }

    /** By street and tier. */
    @GET
    @Path("/totals")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public List<TierTotal> totals(@QueryParam("month") @Nullable String month) {
        return settlements.totals(scope.home(), required(month));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public SettlementRun get(SettlementId id) {
        return visible(id);
    }

    /** The checker's word, who is not the maker: closes the month and books it. Again and again is the same. */
    @POST
    @Path("/{id}/approval")
    @RolesAllowed({Role.CLERK, Role.DISTRICT_APPROVER})
    public SettlementRun approve(SettlementId id) {
        visible(id);
        return settlements.approve(id, scope.user());
    }

    /** Opens the month again before it is approved. */
    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.CLERK, Role.DISTRICT_APPROVER})
    public SettlementRun withdraw(SettlementId id, Reason reason) {
        visible(id);
        return settlements.withdraw(id, scope.user(), reason.reason());
    }

    /** Lets statements and payment order of a closed month out. */
    @POST
    @Path("/{id}/publication")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public SettlementRun publish(SettlementId id) {
        visible(id);
        return settlements.publish(id, scope.user());
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Page<SettlementLine> lines(
            SettlementId id, @QueryParam("tier") @Nullable String tier, @BeanParam PageRequest page) {
        visible(id);
        return settlements.lines(id, tier, page);
    }

    @GET
    @Path("/{id}/lines.csv")
    @Produces(CsvStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Response csv(SettlementId id) {
        SettlementRun run = visible(id);
        return file(run, "csv", CsvStatement.bytes(run.street(), run.month(), plain(id)));
    }

    @GET
    @Path("/{id}/lines.xlsx")
    @Produces(XlsxStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Response xlsx(SettlementId id) {
        SettlementRun run = visible(id);
        return file(run, "xlsx", XlsxStatement.bytes(run.street(), run.month(), plain(id), services.names()));
    }

    private List<Line> plain(SettlementId id) {
        return settlements.lines(id).stream().map(SettlementLine::line).toList();
    }

    private static Response file(SettlementRun run, String ending, byte[] bytes) {
        String name = String.format(
                Locale.ROOT,
                "settlement-%s-%s.%s",
                run.street().replaceAll("[^A-Za-z0-9._-]", "_"),
                run.month(),
                ending);
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private SettlementRun visible(SettlementId id) {
        SettlementRun run = settlements.get(id);
        scope.require(run.areaId(), "settlement", id.value());
        return run;
    }

    private static YearMonth required(@Nullable String month) {
        if (month != null) {
            try {
                return YearMonth.parse(month);
            } catch (DateTimeException e) {
                // answered below, with the shape
            }
        }
        throw Refusal.badRequest("bad-parameter", "Send month as 2026-11, not " + month + ".");
    }

    record Reason(String reason) {
        Reason {
            Findings findings = new Findings();
            findings.text("/reason", reason, 500);
            findings.refuseIfAny();
        }
    }
}
