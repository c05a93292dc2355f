package org.anhu.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Refusal;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "access")
class LoginResource {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Scope scope;

    LoginResource(Accounts accounts, Tokens tokens, Scope scope) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.scope = scope;
    }

    @POST
    @Path("/login")
    @PermitAll
    public Tokens.Token login(Login login) {
        return accounts.check(login.name(), login.password())
                .map(tokens::issue)
                .orElseThrow(() -> new Refusal(
                        401,
                        "login-refused",
                        "Name and password do not fit. After five wrong passwords an account rests for 15 minutes.",
                        List.of()));
    }

    /** The only thing that a one-time password is good for; everyone may change the own password here. */
    @POST
    @Path("/me/password")
    @RolesAllowed({
        Tokens.CHOOSE_PASSWORD,
        Role.DISTRICT_APPROVER,
        Role.STREET_MANAGER,
        Role.DISPATCHER,
        Role.CAREGIVER,
        Role.CLERK,
        Role.SUPERVISOR,
        Role.ADMIN
    })
    public Tokens.Token choosePassword(NewPassword password) {
        return tokens.issue(accounts.choosePassword(scope.user(), password.newPassword()));
    }

    record Login(String name, String password) {
        Login {
            Findings findings = new Findings();
            findings.text("/name", name, 60);
            findings.required("/password", password);
            findings.refuseIfAny();
        }

        @Override
        public String toString() {
            return "Login[" + name + "]";
        }
    }

    record NewPassword(String newPassword) {
        NewPassword {
            Passwords.requireGood("/newPassword", newPassword);
        }

        @Override
        public String toString() {
            return "NewPassword[]";
        }
    }
}
