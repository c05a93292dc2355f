package org.anhu.care;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.anhu.area.Area;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Refusal;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

// What care someone gets tells of their health: clerks do not see it.
@Path("/needs")
@Tag(name = "care")
class NeedResource {

    private final Needs needs;
    private final ElderScope elders;
    private final Scope scope;

    NeedResource(Needs needs, ElderScope elders, Scope scope) {
        this.needs = needs;
        this.elders = elders;
        this.scope = scope;
    }

    /** For which area and days needs are to be made. */
    record Making(AreaId areaId, LocalDate from, LocalDate to) {

        Making {
            Findings findings = Needs.checkSpan(from, to);
            findings.required("/areaId", areaId);
            findings.refuseIfAny();
        }
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<Need> list(
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("status") @Nullable String status,
            @QueryParam("elderId") @Nullable ElderId elder,
            @BeanParam PageRequest page) {
        Area area = areaId == null ? scope.home() : scope.require(areaId);
        return needs.list(area, date("from", from), date("to", to), status(status), elder, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Need get(NeedId id) {
        Need need = needs.get(id);
        elders.require(need.elderId(), "need", id.value());
        return need;
    }

    /** Makes what is missing; asked for twice, it makes nothing the second time. */
    @POST
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public NeedsMade make(Making making) {
        return needs.make(scope.require(making.areaId()), making.from(), making.to());
    }

    private static @Nullable LocalDate date(String name, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.badRequest("bad-parameter", "Send " + name + " as a date like 2026-11-30, not " + text + ".");
        }
    }

    private static @Nullable NeedStatus status(@Nullable String text) {
        try {
            return text == null ? null : NeedStatus.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("bad-parameter", "Send status as DUE, HELD or CANCELLED, not " + text + ".");
        }
    }
}
