package org.anhu.people;

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
import org.anhu.kernel.AreaId;
import org.anhu.kernel.BlockedPairId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/blocked-pairs")
@Tag(name = "people")
class BlockedPairResource {

    private final BlockedPairs blockedPairs;
    private final Elders elders;
    private final References references;
    private final Scope scope;

    BlockedPairResource(BlockedPairs blockedPairs, Elders elders, References references, Scope scope) {
        this.blockedPairs = blockedPairs;
        this.elders = elders;
        this.references = references;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<BlockedPair> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("elderId") @Nullable ElderId elderId,
            @QueryParam("caregiverId") @Nullable CaregiverId caregiverId,
            @QueryParam("activeOn") @Nullable LocalDate activeOn,
            @BeanParam PageRequest page) {
        return blockedPairs.list(scope.narrowed(areaId), externalId, elderId, caregiverId, activeOn, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Response get(BlockedPairId id) {
        return visible(id).ok();
    }

    @POST
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response add(BlockedPairDetails details, UriInfo here) {
        requireReferences(details);
        Versioned<BlockedPair> added = blockedPairs.add(details);
        return added.created(here, added.value().id().value());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response change(
            BlockedPairId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, BlockedPairDetails details) {
        visible(id);
        requireReferences(details);
        return blockedPairs.change(id, Version.fromIfMatch(ifMatch), details).ok();
    }

    private void requireReferences(BlockedPairDetails details) {
        references.elder("/elderId", details.elderId());
        references.caregiver("/caregiverId", details.caregiverId());
    }

    private Versioned<BlockedPair> visible(BlockedPairId id) {
        Versioned<BlockedPair> pair = blockedPairs.read(id);
        scope.require(elders.get(pair.value().elderId()).areaId(), "blocked pair", id.value());
        return pair;
    }
}
