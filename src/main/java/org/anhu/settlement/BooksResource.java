package org.anhu.settlement;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/books")
@Tag(name = "settlement")
class BooksResource {

    private final Books books;
    private final Scope scope;

    BooksResource(Books books, Scope scope) {
        this.books = books;
        this.scope = scope;
    }

    /** Whether the books of the own area hold: 200 in either case, with {@code ok} and what is broken. */
    @GET
    @Path("/check")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.SUPERVISOR, Role.CLERK})
    @Transactional
    @TransactionConfiguration(timeout = StreetSettlement.AT_MOST_SECONDS) // of a million visits it takes its time
    public BooksCheck check() {
        return books.check(scope.home());
    }
}
