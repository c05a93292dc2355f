package org.anhu.settlement.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.anhu.area.Area;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.PayStatementId;
import org.anhu.kernel.Refusal;
import org.anhu.settlement.pay.PayState;
import org.anhu.settlement.pay.PayStatement;
import org.anhu.settlement.pay.PayStatements;
import org.anhu.settlement.statement.CsvStatement;
import org.anhu.settlement.statement.PaySheet;
import org.anhu.settlement.statement.PdfStatement;
import org.anhu.settlement.statement.XlsxStatement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pay as files: a caregiver's month, for the caregiver the own once it is approved, and the list of a month. */
@Path("/")
@Tag(name = "release")
class PaySlipResource {

    private final PayStatements statements;
    private final Scope scope;

    PaySlipResource(PayStatements statements, Scope scope) {
        this.statements = statements;
        this.scope = scope;
    }

    @GET
    @Path("/pay-statements/{id}/slip.pdf")
    @Produces(PdfStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CAREGIVER, Role.CLERK, Role.SUPERVISOR})
    public Response pdf(PayStatementId id) {
        PayStatement statement = visible(id);
        return slip(statement, PdfStatement.caregiver(statement), "pdf");
    }

    @GET
    @Path("/pay-statements/{id}/slip.csv")
    @Produces(CsvStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CAREGIVER, Role.CLERK, Role.SUPERVISOR})
    public Response csv(PayStatementId id) {
        PayStatement statement = visible(id);
        return slip(statement, PaySheet.csv(statement), "csv");
    }

    @GET
    @Path("/pay-statements/{id}/slip.xlsx")
    @Produces(XlsxStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CAREGIVER, Role.CLERK, Role.SUPERVISOR})
    public Response xlsx(PayStatementId id) {
        PayStatement statement = visible(id);
        return slip(statement, PaySheet.xlsx(statement), "xlsx");
    }

    @GET
    @Path("/pay-statements/month.csv")
    @Produces(CsvStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Response monthCsv(
            @QueryParam("areaId") @Nullable AreaId areaId, @QueryParam("month") @Nullable YearMonth month) {
        Area area = scope.narrowed(areaId);
        YearMonth wanted = Files.required(month);
        return month(area, wanted, PaySheet.csv(statements.all(area, wanted)), "csv");
    }

    @GET
    @Path("/pay-statements/month.xlsx")
    @Produces(XlsxStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CLERK, Role.SUPERVISOR})
    public Response monthXlsx(
            @QueryParam("areaId") @Nullable AreaId areaId, @QueryParam("month") @Nullable YearMonth month) {
        Area area = scope.narrowed(areaId);
        YearMonth wanted = Files.required(month);
        return month(area, wanted, PaySheet.xlsx(statements.all(area, wanted)), "xlsx");
    }

    private PayStatement visible(PayStatementId id) {
        PayStatement statement = statements.get(id);
        if (!scope.has(Role.CAREGIVER)) {
            scope.require(statement.areaId(), "pay statement", id.value());
        } else if (!statement.caregiverId().equals(scope.caregiver()) || statement.state() != PayState.APPROVED) {
            throw Refusal.notFound("pay statement", id.value());
        }
        return statement;
    }

    private static Response slip(PayStatement statement, byte[] bytes, String ending) {
        return Files.answer(bytes, "pay-" + statement.caregiver() + "-" + statement.month() + "." + ending);
    }

    private static Response month(Area area, YearMonth month, byte[] bytes, String ending) {
        return Files.answer(bytes, "pay-" + area.externalId() + "-" + month + "." + ending);
    }
}
