package org.anhu.care;

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
import org.anhu.area.Role;
import org.anhu.area.Scope;
import org.anhu.kernel.AgreementId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/agreements")
@Tag(name = "care")
class AgreementResource {

    private final Agreements agreements;
    private final ElderScope elders;
    private final Scope scope;

    AgreementResource(Agreements agreements, ElderScope elders, Scope scope) {
        this.agreements = agreements;
        this.elders = elders;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<Agreement> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("elderId") @Nullable ElderId elder,
            @BeanParam PageRequest page) {
        return agreements.list(scope.home(), externalId, elder, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Response get(AgreementId id) {
        return visible(id).ok();
    }

    @POST
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response add(AgreementDetails details, UriInfo here) {
        elders.require(details.elderId());
        Versioned<SavedAgreement> added = agreements.add(details);
        return added.created(here, added.value().agreement().id().value());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response change(
            AgreementId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, AgreementDetails details) {
        visible(id);
        return agreements.change(id, Version.fromIfMatch(ifMatch), details).ok();
    }

    private Versioned<Agreement> visible(AgreementId id) {
        Versioned<Agreement> agreement = agreements.read(id);
        elders.require(agreement.value().details().elderId(), "agreement", id.value());
        return agreement;
    }
}
