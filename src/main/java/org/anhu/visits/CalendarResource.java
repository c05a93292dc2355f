package org.anhu.visits;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "visits")
class CalendarResource {

    private final Feeds feeds;
    private final Scope scope;

    CalendarResource(Feeds feeds, Scope scope) {
        this.feeds = feeds;
        this.scope = scope;
    }

    /** The answer holds the address, once; the one before stops working. */
    @POST
    @Path("/me/calendar-feed")
    @RolesAllowed(Role.CAREGIVER)
    public Response open(UriInfo here) {
        URI address = here.getBaseUriBuilder()
                .path("calendar")
                .path(feeds.open(scope.caregiver()) + ".ics")
                .build();
        return Response.created(address).entity(new FeedAddress(address)).build();
    }

    @DELETE
    @Path("/me/calendar-feed")
    @RolesAllowed(Role.CAREGIVER)
    public void revoke() {
        feeds.revoke(scope.caregiver());
    }

    /** No login: the token in the address is the key. */
    @GET
    @Path("/calendar/{token}.ics")
    @Produces("text/calendar;charset=UTF-8")
    @PermitAll
    public Response read(String token) {
        CacheControl own = new CacheControl();
        own.setPrivate(true);
        own.setNoStore(true);
        return Response.ok(feeds.read(token)).cacheControl(own).build();
    }

    record FeedAddress(URI address) {}
}
