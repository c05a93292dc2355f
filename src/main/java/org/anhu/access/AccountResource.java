package org.anhu.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.Refusal;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/accounts")
@RolesAllowed(Role.ADMIN)
@Tag(name = "access")
class AccountResource {

    private final Accounts accounts;
    private final Scope scope;

    AccountResource(Accounts accounts, Scope scope) {
        this.accounts = accounts;
        this.scope = scope;
    }

    @GET
    public List<Account> list() {
        return accounts.within(scope.home());
    }

    /** The answer holds the one-time password, once. */
    @POST
    public Response add(NewAccount account) {
        scope.require(account.areaId());
        return Response.status(201)
                .entity(new OneTimePassword(account.login(), accounts.createOneTime(account)))
                .build();
    }

    @POST
    @Path("/{id}/password")
    public OneTimePassword reset(long id) {
        Account account = accounts.within(scope.home()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("account", id));
        return new OneTimePassword(account.login(), accounts.reset(id));
    }

    record OneTimePassword(String login, String oneTimePassword) {}
}
