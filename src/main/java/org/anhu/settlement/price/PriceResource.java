package org.anhu.settlement.price;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.LastDay;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PriceId;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Prices are public, so everyone may read them. */
@Path("/prices")
@Tag(name = "settlement")
class PriceResource {

    private final Prices prices;
    private final Scope scope;

    PriceResource(Prices prices, Scope scope) {
        this.prices = prices;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({
        Role.DISTRICT_APPROVER,
        Role.STREET_MANAGER,
        Role.DISPATCHER,
        Role.CAREGIVER,
        Role.CLERK,
        Role.SUPERVISOR,
        Role.ADMIN
    })
    public Page<ServicePrice> list(
            @QueryParam("serviceCode") @Nullable String serviceCode,
            @QueryParam("on") @Nullable LocalDate on,
            @BeanParam PageRequest page) {
        return prices.list(serviceCode, on, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.DISTRICT_APPROVER,
        Role.STREET_MANAGER,
        Role.DISPATCHER,
        Role.CAREGIVER,
        Role.CLERK,
        Role.SUPERVISOR,
        Role.ADMIN
    })
    public Response get(PriceId id) {
        return prices.read(id).ok();
    }

    @POST
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response publish(PriceDetails details, UriInfo here) {
        Versioned<ServicePrice> published = prices.publish(details, scope.user());
        return published.created(here, published.value().id().value());
    }

    /** Only the last day of a price can change; for anything else a new one is published. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.DISTRICT_APPROVER)
    public Response end(PriceId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, LastDay end) {
        return prices.end(id, Version.fromIfMatch(ifMatch), end).ok();
    }
}
