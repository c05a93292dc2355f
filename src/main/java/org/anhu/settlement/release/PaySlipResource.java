package org.anhu.settlement.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.PayStatementId;
import org.anhu.kernel.Refusal;
import org.anhu.settlement.pay.PayStatement;
import org.anhu.settlement.pay.PayStatements;
import org.anhu.settlement.statement.PdfStatement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A caregiver's pay on paper; for the caregiver, the own. */
@Path("/pay-statements/{id}/slip.pdf")
@Tag(name = "release")
class PaySlipResource {

    private final PayStatements statements;
    private final Scope scope;

    PaySlipResource(PayStatements statements, Scope scope) {
        this.statements = statements;
        this.scope = scope;
    }

    @GET
    @Produces(PdfStatement.MEDIA_TYPE)
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.CAREGIVER, Role.CLERK, Role.SUPERVISOR})
    public Response pdf(PayStatementId id) {
        PayStatement statement = statements.get(id);
        if (!scope.has(Role.CAREGIVER)) {
            scope.require(statement.areaId(), "pay statement", id.value());
        } else if (!statement.caregiverId().equals(scope.caregiver())) {
            throw Refusal.notFound("pay statement", id.value());
        }
        return Files.answer(
                PdfStatement.caregiver(statement), "pay-" + statement.caregiver() + "-" + statement.month() + ".pdf");
    }
}
