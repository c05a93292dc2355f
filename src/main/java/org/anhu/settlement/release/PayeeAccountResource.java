package org.anhu.settlement.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where payees are paid, by a reference of the paying office; card numbers are not taken. */
@Path("/payee-accounts")
@Tag(name = "release")
class PayeeAccountResource {

    private final PayeeAccounts accounts;
    private final Scope scope;

    PayeeAccountResource(PayeeAccounts accounts, Scope scope) {
        this.accounts = accounts;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.CLERK})
    public Page<PayeeAccount> list(@BeanParam PageRequest page) {
        return accounts.list(scope.home(), page);
    }

    @POST
    @RolesAllowed(Role.CLERK)
    public Response add(PayeeAccountDetails details) {
        scope.require(details.areaId());
        return Response.status(201).entity(accounts.add(details, scope.user())).build();
    }
}
