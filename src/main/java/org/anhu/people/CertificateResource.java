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
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.CertificateId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/certificates")
@Tag(name = "people")
class CertificateResource {

    private final Certificates certificates;
    private final Caregivers caregivers;
    private final References references;
    private final Scope scope;

    CertificateResource(Certificates certificates, Caregivers caregivers, References references, Scope scope) {
        this.certificates = certificates;
        this.caregivers = caregivers;
        this.references = references;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Page<Certificate> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("caregiverId") @Nullable CaregiverId caregiverId,
            @QueryParam("skill") @Nullable String skill,
            @QueryParam("validOn") @Nullable LocalDate validOn,
            @QueryParam("endsBy") @Nullable LocalDate endsBy,
            @BeanParam PageRequest page) {
        return certificates.list(scope.narrowed(areaId), externalId, caregiverId, skill, validOn, endsBy, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.SUPERVISOR})
    public Response get(CertificateId id) {
        return visible(id).ok();
    }

    @POST
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response add(CertificateDetails details, UriInfo here) {
        references.caregiver("/caregiverId", details.caregiverId());
        Versioned<Certificate> added = certificates.add(details);
        return added.created(here, added.value().id().value());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.STREET_MANAGER, Role.DISPATCHER})
    public Response change(
            CertificateId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, CertificateDetails details) {
        visible(id);
        references.caregiver("/caregiverId", details.caregiverId());
        return certificates.change(id, Version.fromIfMatch(ifMatch), details).ok();
    }

    private Versioned<Certificate> visible(CertificateId id) {
        Versioned<Certificate> certificate = certificates.read(id);
        Caregiver caregiver = caregivers.get(certificate.value().caregiverId());
        scope.require(caregiver.areaId(), "certificate", id.value());
        return certificate;
    }
}
